/** What models are writing now, or why nothing is to be seen of it yet. */
import { fit, type Line, line, span } from '../../src/view/line.js';
import { type ModelCallView, waitingWords } from '../../src/view/model-calls.js';
import { plainLine, plainText } from '../../src/view/sanitize.js';
import { truncatePath } from '../../src/view/width.js';

/** Lines of an answer that are shown while it is written. */
const MOST_LINES = 3;
const MOST_PURPOSE = 24;

/** A model answers in JSON: its lines are told apart as they will be. */
const unescaped = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\"', '"');

export const modelRows = (calls: readonly ModelCallView[], now: number, width: number): Line[] =>
  calls.flatMap((call) => {
    const head = line(span(`      ${purposeWords(call)} `, 'dim'), span(waitingWords(call, now), toneOf(call)));
    const last = call.text === '' ? [] : plainText(unescaped(call.text)).split('\n').slice(-MOST_LINES);
    return [head, ...last.map((text) => line(span(`      ${text}`, 'dim')))].map((row) => fit(row, width));
  });

/** "review src/…/student.rules.ts". */
function purposeWords({ purpose }: ModelCallView): string {
  const [verb = '', ...about] = plainLine(purpose).split(' ');
  return `${verb} ${truncatePath(about.join(' '), MOST_PURPOSE)}`.trim();
}

const toneOf = ({ retry }: ModelCallView): 'attention' | 'dim' => (retry ? 'attention' : 'dim');
