import { createInterface } from 'node:readline';
import { messageOf, UsageError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import { CONFIDENCE_THRESHOLD, type KnownEntity, knownEntitiesOf, type Recognised } from '../domain/recognition.js';
import { recognitionAsJson } from '../recognition/as-json.js';
import type { Command, CommandContext } from './command.js';

/** `bae recognise`: understands and answers; writes nothing but the cache. */
export const recognise: Command = {
  options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, offline: { type: 'boolean' } },
  async run(context, { values, positionals }) {
    const recognizer = await context.services.recognizer({ offline: values.offline === true });
    if (values.jsonl === true) return answerLines(context, (request, known) => recognizer.recognise(request, known));

    const request = positionals.join(' ').trim();
    if (request === '')
      throw new UsageError('bae recognise needs a sentence', ['bae recognise "add email to student"']);
    const known = knownEntitiesOf((await context.services.readRegistry(context.dir))?.spec);
    const recognised = await recognizer.recognise(request, known, context.signal);
    const answer = recognitionAsJson(undefined, recognised);
    context.out(values.json === true ? JSON.stringify(answer) : JSON.stringify(answer, undefined, 2));
    const { intent, confidence } = recognised.recognition;
    const clear = intent !== 'clarify' && intent !== 'unsupported' && confidence >= CONFIDENCE_THRESHOLD;
    return clear ? EXIT.succeeded : EXIT.needsAnswer;
  },
};

type Recognise = (request: string, known: readonly KnownEntity[]) => Promise<Recognised>;

interface Line {
  readonly id: string;
  readonly request: string;
  readonly context: readonly KnownEntity[];
}

/** One JSON answer a line, in the order of the requests; a line that is no request ends the command with exit 2. */
async function answerLines({ stdin, out }: CommandContext, recogniseOne: Recognise): Promise<number> {
  let number = 0;
  for await (const text of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === '') continue;
    const line = parseLine(text, number);
    out(JSON.stringify(recognitionAsJson(line.id, await recogniseOne(line.request, line.context))));
  }
  return EXIT.succeeded;
}

function parseLine(text: string, number: number): Line {
  let value: Partial<Line>;
  try {
    value = JSON.parse(text) as Partial<Line>;
  } catch (error) {
    throw new UsageError(`line ${number} of stdin is no JSON: ${messageOf(error)}`);
  }
  if (typeof value?.request !== 'string') throw new UsageError(`line ${number} of stdin has no "request" text`);
  return { id: String(value.id ?? number), request: value.request, context: value.context ?? [] };
}
