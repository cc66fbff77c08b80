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
    if (values.json === true) context.out(JSON.stringify(answer));
    else describeRecognition(recognised).forEach(context.out);
    if (recognised.modelFault !== undefined)
      context.err(`! the model could not be asked what this means: ${recognised.modelFault}`);
    const { intent, confidence } = recognised.recognition;
    const clear = intent !== 'clarify' && intent !== 'unsupported' && confidence >= CONFIDENCE_THRESHOLD;
    return clear ? EXIT.succeeded : EXIT.needsAnswer;
  },
};

/** In words: what would be made or changed, how sure that is, and what would be asked. */
function describeRecognition({ recognition, source, ms }: Recognised): string[] {
  const { intent, entities, rename, path, customReasons, confidence, language, question } = recognition;
  return [
    `${intent} · ${path === 'llm' ? 'needs custom logic' : `${path} path`} · ${Math.round(confidence * 100)} % sure · ${language} · ${source} · ${ms.toFixed(1)} ms`,
    ...(rename ? [`  ${rename.of ? `${rename.of}.` : ''}${rename.from} → ${rename.to}`] : []),
    ...entities.flatMap(({ name, attributes, relations, removeAttributes }) => [
      `  ${name}`,
      ...attributes.map(({ name: attribute, label: _label, ...facts }) => `    ${attribute}: ${factsOf(facts)}`),
      ...relations.map(({ kind, target }) => `    ${RELATION_WORDS[kind]} ${target}`),
      ...removeAttributes.map((attribute) => `    without ${attribute}`),
    ]),
    ...customReasons.map((reason) => `  rule: ${reason}`),
    ...(question ? [question.text, ...question.readings.map(({ request }) => `  ${request}`)] : []),
  ];
}

const RELATION_WORDS = { belongsTo: 'belongs to one', hasMany: 'has many', manyToMany: 'many to many with' } as const;

const factsOf = ({ type, ...facts }: Readonly<Record<string, unknown>>): string =>
  [
    String(type),
    ...Object.entries(facts).map(([fact, value]) =>
      value === true ? fact : `${fact} ${Array.isArray(value) ? value.join(', ') : String(value)}`,
    ),
  ].join(', ');

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
