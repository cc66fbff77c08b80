/** A custom request with the answer of a careful model, and the check that proves it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesReply } from '../../../src/domain/rules-reply.js';
import type { Check } from './bench.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/custom');

export interface CustomFixture {
  readonly name: string;
  /** In order; the last one speaks of what no template holds. */
  readonly requests: readonly string[];
  readonly reply: RulesReply;
}

export const fixtureNames = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export function fixtureNamed(name: string): CustomFixture {
  const read = (file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');
  return {
    name,
    requests: read('request.txt').trim().split('\n'),
    reply: JSON.parse(read('reply.json')) as RulesReply,
  };
}

export async function checkOf(name: string): Promise<Check> {
  const { check } = (await import(`../../fixtures/custom/${name}/check.ts`)) as { readonly check: Check };
  return check;
}
