/** The live region at any size: what it shows, and that it stays within its bounds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIRST_PROMPT, type PromptState } from '../../components/input/prompt-state.js';
import { receipt } from '../../components/panels/receipt.js';
import { promptRegion, upperRegion } from '../../components/screen.js';
import { liveRows, type Size } from '../../components/terminal/size.js';
import type { SessionSummary, SlashCommand } from '../../src/view/chat-port.js';
import { type ChatState, FIRST_STATE } from '../../src/view/chat-state.js';
import { collapseRun } from '../../src/view/collapse.js';
import { type Line, lineText, lineWidth } from '../../src/view/line.js';
import { type RunView, reduce } from '../../src/view/state.js';
import { asEvents, type Beat, DIFF_DECISION, FAILED_RUN, LONG_RUN, SCHOOL_RUN } from '../view/scripted-run.js';

const NOW = 1_000_300;
const COMMANDS: readonly SlashCommand[] = ['show', 'files', 'start', 'stop', 'restart', 'status', 'logs', 'quit'].map(
  (name) => ({ name: `/${name}`, summary: `what ${name} does, in a few more words than fit`, run: async () => [] }),
);

function played(beats: readonly Beat[]): RunView {
  const run = asEvents(beats).reduce<RunView | undefined>(reduce, undefined);
  assert.ok(run);
  return run;
}
const draft = (text: string): PromptState => ({ ...FIRST_PROMPT, editor: { text, cursor: text.length, killed: '' } });
const running: ChatState = { ...FIRST_STATE, phase: 'running', since: 1_000_000, run: played(LONG_RUN) };

const STATES: readonly (readonly [name: string, chat: ChatState, prompt: PromptState])[] = [
  ['idle', { ...FIRST_STATE, status: 'http://127.0.0.1:8100' }, FIRST_PROMPT],
  ['running', running, FIRST_PROMPT],
  ['running with a long draft and a queue', { ...running, queue: ['one', 'two'] }, draft('many words '.repeat(80))],
  ['running with an offer', running, draft('/')],
  ['nearly done', { ...running, run: played(SCHOOL_RUN.slice(0, -1)) }, FIRST_PROMPT],
  ['failed', { ...running, run: played(FAILED_RUN.slice(0, -1)) }, FIRST_PROMPT],
  ['cancelling', { ...running, phase: 'cancelling' }, FIRST_PROMPT],
  ['deciding', { ...running, decision: DIFF_DECISION }, FIRST_PROMPT],
  [
    'asking',
    {
      ...FIRST_STATE,
      question: {
        text: 'Which?',
        readings: Array.from({ length: 9 }, (_, i) => ({
          label: `reading ${i} ${'words '.repeat(20)}`,
          request: 'add phone to student '.repeat(9),
        })),
      },
    },
    FIRST_PROMPT,
  ],
  ['a wide draft', FIRST_STATE, draft('学生管理システム'.repeat(40))],
  ['an unbroken draft', FIRST_STATE, draft('x'.repeat(500))],
];

/** Both regions, as the chat puts them together. */
function screen(chat: ChatState, prompt: PromptState, size: Size) {
  const { lines, cursor } = promptRegion({ chat, prompt, commands: COMMANDS, size });
  const upper = upperRegion({ chat, prompt, size, below: lines.length, now: NOW, spinner: '⠋' });
  return { lines: [...upper, ...lines], cursor: cursor && { ...cursor, row: upper.length + cursor.row } };
}

const SIZES = [60, 80, 140, 200].flatMap((columns) => [10, 12, 20, 24, 40].map((rows) => ({ columns, rows })));

describe('the live region', () => {
  for (const [name, chat, prompt] of STATES)
    it(`${name}: within every terminal, with the cursor inside`, () => {
      for (const size of [...SIZES, { columns: 20, rows: 6 }]) {
        const at = `${size.columns}×${size.rows}`;
        const { lines, cursor } = screen(chat, prompt, size);
        assert.ok(lines.length <= liveRows(size), `${at}: ${lines.length} rows`);
        for (const row of lines) assert.ok(lineWidth(row) < size.columns, `${at}: ${lineText(row)}`);
        assert.ok(cursor && cursor.row < lines.length && cursor.column < size.columns, at);
      }
    });

  const shown = (chat: ChatState, columns = 80, rows = 24, prompt = FIRST_PROMPT): string =>
    screen(chat, prompt, { columns, rows }).lines.map(lineText).join('\n');

  it('shows each task of the running wave with its time', () => {
    assert.match(shown(running, 100, 40), /1 ✓ Student database .*━ +35 ms/);
    assert.match(shown(running, 100, 40), /2 ⠋ Student backend .*━ +130 ms/);
    assert.match(shown(running, 100, 40), /3.◌ Student test +waits for Student backend/);
  });

  it('keeps the stages and what is at work when rows are few', () => {
    const rows = shown(running, 80, 16);
    assert.match(rows, /⠋ generate/);
    assert.match(rows, /2 ⠋ Student backend/);
    assert.doesNotMatch(rows, /Student test/);
    assert.match(rows, /0 tokens · Esc cancels/);
  });

  it('keeps every choice of a decision in sight, however low the terminal', () => {
    for (const rows of [12, 16, 24])
      for (const { label } of DIFF_DECISION.choices)
        assert.ok(shown({ ...running, decision: DIFF_DECISION }, 80, rows).includes(label), `${label} at ${rows}`);
  });

  it('says what a model is doing, and whole in 80 columns when it does not stream', () => {
    const asked = (streamed: boolean): Beat => ({
      after: 100,
      body: { type: 'model-asked', purpose: 'review src/entities/student/student.rules.ts', streamed },
    });
    const waiting = (beat: Beat): string => shown({ ...running, run: played([...LONG_RUN, beat]) }, 80, 40);
    assert.match(waiting(asked(true)), /review …\S*student\.rules\.ts asked, no word yet after [\d.]+ (ms|s)\n/);
    assert.match(waiting(asked(false)), /student\.rules\.ts .* · not streamed: it comes as a whole\n/);
    assert.match(waiting(asked(true)), /0 tokens so far · Esc cancels/);
  });

  it('asks for the value that a choice wants', () => {
    const choices = [{ id: 'again', key: 'r', label: 'ask again', asks: 'what should be different' }];
    const decision = { ...DIFF_DECISION, choices };
    assert.match(shown({ ...running, decision }), /› Press one of the keys above/);
    const prompt = { ...FIRST_PROMPT, pending: 'again' };
    assert.match(shown({ ...running, decision }, 80, 24, prompt), /› what should be different/);
  });

  it('is empty once the person has left', () => {
    assert.equal(shown({ ...FIRST_STATE, phase: 'leaving' }), '');
  });
});

describe('what stays', () => {
  const summary: SessionSummary = {
    requests: [
      {
        request: 'create a student management system with name, unique email, birth date and gpa between 0 and 4',
        outcome: 'succeeded',
        seconds: 2.9,
        tokens: 0,
        path: 'template',
        tier: 'grammar',
        files: { template: 26, model: 1 },
        approved: true,
        patches: 2,
        cost: 0.0107,
      },
      { request: 'add phone', outcome: 'needs-answer', seconds: 0.1, tokens: 0, path: 'none', tier: 'memory' },
    ],
    totals: { seconds: 3, tokens: 0, modelCalls: 2, cost: 0.0107, unpricedCalls: 1, obtained: 'scripted' },
    effects: {
      cache: { memory: 0.5, disk: 0 },
      templates: { share: 1, files: 26, allFiles: 27 },
      validation: { confident: 0.96, reviews: 27 },
      approval: { approved: 1, reviewed: 1 },
      patches: { count: 2, tokensSaved: 1204 },
      waves: { actual: 0.12, sequential: 0.2 },
    },
    compared: 1,
    baselines: [
      { label: 'BAES, as announced', tokens: 8_000, seconds: 80, timeSavingsPct: 96.3, tokenSavingsPct: 99.8 },
    ],
  };
  const text = (lines: readonly Line[]): string => lines.map(lineText).join('\n');

  it('fits 60, 80, 140 and 200 columns', () => {
    for (const width of [59, 79, 139, 199])
      for (const lines of [
        receipt(summary, width),
        collapseRun(played(SCHOOL_RUN), width),
        collapseRun(played(FAILED_RUN), width),
      ])
        for (const row of lines) assert.ok(lineWidth(row) <= width, lineText(row));
  });

  it('the receipt has each request, the totals, and others’ figures labelled as such', () => {
    const shown = text(receipt(summary, 79));
    assert.match(shown, /✓ create a student management system .*2\.9 s +0 tokens/);
    assert.match(shown, /\? add phone +100 ms +0 tokens\n +needs an answer · memory cache/);
    assert.match(shown, /2 requests, 1 succeeded +3\.0 s +0 tokens/);
    assert.match(shown, /template path · local grammar · 1 of 27 files by the model · approved · 2\s+patches/);
    assert.match(shown, /cache +50 % memory hits, 0 % disk hits/);
    assert.match(shown, /templates +100 % of requests, 26 of 27 files/);
    assert.match(shown, /validation +96 % of 27 reviews by rules alone/);
    assert.match(shown, /approval +1 of 1 request approved/);
    assert.match(shown, /patches +2 patches, about 1,204 tokens saved/);
    assert.match(shown, /waves +200 ms of tasks in 120 ms, about 40 % saved/);
    assert.match(shown, /model +2 calls · \$0\.0107 · 1 call without a known price · tokens\s+scripted/);
    assert.match(shown, /others, for 1 such request \(published figures\)/i);
    assert.match(shown, /BAES, as announced +1 min 20 s +8,000 tokens\n +you: 96 % less time, 99\.8 % fewer tokens/);
  });

  it('the receipt cuts no word where it could cut between two', () => {
    for (const width of [59, 79, 99]) {
      const cut = /✓ (create .*?)…/.exec(text(receipt(summary, width)))?.[1] ?? '';
      assert.ok(summary.requests[0]?.request.startsWith(cut));
      assert.match(summary.requests[0]?.request.slice(cut.length) ?? '', /^[\s,]/, cut);
    }
  });
});
