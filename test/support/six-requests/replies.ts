/** What the scripted model answers to the prompts of the six requests: texts that were written by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReceivedRequest, ScriptedReply } from '../model-server/script.js';
import { type FixedRequest, SIX_REQUESTS } from './requests.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/whole-artifacts');
const APPROVED = { verdict: 'approve', line: 0, message: '', suggestion: '' };

/** How long an answer takes to come, in milliseconds. */
export type Pace = (answer: unknown) => number;

export class SixReplies {
  /** The request that is being carried out. */
  current: FixedRequest['id'] = 'standard';
  readonly #pace: Pace;

  constructor(pace: Pace = () => 0) {
    this.#pace = pace;
  }

  readonly replies = ({ body, prompt }: ReceivedRequest): ScriptedReply | undefined => {
    const answer = this.#answer(schemaOf(body), prompt);
    return answer && { json: answer, delayMs: this.#pace(answer) };
  };

  #answer(schema: string, prompt: string): object | undefined {
    if (schema === 'file') return { code: this.#file(prompt) };
    if (schema === 'part') return { code: partIn(prompt) };
    if (schema === 'rules') return rulesIn(prompt);
    return schema === 'review' ? verdictOn(prompt) : undefined;
  }

  /** The first answer to the rejected request is the one that rules reject. */
  #file(prompt: string): string {
    const path = /## File\n(\S+)/.exec(prompt)?.[1] ?? '';
    const first = join(FOLDER, this.current, 'first', path);
    if (!prompt.includes('## Rejected before') && existsSync(first)) return readFileSync(first, 'utf8');
    return wholeArtifact(this.current, path);
  }
}

/** As it is after a request: its own, or that of the nearest request before it. */
export function wholeArtifact(after: FixedRequest['id'], path: string): string {
  const ids = SIX_REQUESTS.map(({ id }) => id);
  for (const id of ids.slice(0, ids.indexOf(after) + 1).reverse()) {
    const file = join(FOLDER, id, path);
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  throw new Error(`there is no answer for ${path}`);
}

/** The rules that were written for the entity of a prompt. */
export function rulesIn(prompt: string): object {
  const entity = /export const (\w+)Rules/.exec(prompt)?.[1] ?? '';
  return JSON.parse(readFileSync(join(FOLDER, `custom/rules/${entity}.json`), 'utf8')) as object;
}

/** The one part that is ever asked for anew: the answer to a POST. */
export const partIn = (prompt: string): string =>
  (/## Part of \S+\n([\s\S]*?)\n\n## /.exec(prompt)?.[1] ?? '').replace(', 200, { Location', ', 201, { Location');

/** Finds the one fault there is among the six: a POST that answers 200. */
function verdictOn(prompt: string): object {
  const place = /## (\S+\.api\.ts) from line (\d+)\n([\s\S]*)$/.exec(prompt);
  const lines = (place?.[3] ?? '').split('\n');
  const index = lines.findIndex((line) => /c\.json\(\w+, 200, \{ Location/.test(line));
  if (index < 0) return APPROVED;
  const line = Number(place?.[2]) + index;
  return { verdict: 'reject', line, message: 'a created row is answered with 200', suggestion: 'answer 201' };
}

/** Of a request to a model: the name of the schema that its answer is to fit. */
export const schemaOf = ({ response_format: format }: ReceivedRequest['body']): string =>
  String(Object(Object(format).json_schema).name);
