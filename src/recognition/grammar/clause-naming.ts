/** What the names of all clauses have in common. */
import type { AttributeType } from '../../domain/entity-spec.js';
import { singularOf } from '../../domain/names.js';
import { type Clause, clauseIn, withoutArticles } from './clause-parts.js';
import { isPast } from './verb-forms.js';

export interface ClauseName {
  readonly text: string;
  readonly type?: AttributeType;
}

export type Namer = (clause: Clause, said: string) => ClauseName | undefined;

/** @param opening the words that it was opened with; @param about the entity that it is told of */
export type Reader = (rest: string, opening: string, about: string | undefined) => ClauseName | undefined;

/** A subject or object that is the entity itself is not told again. */
export function inClause(rest: string, about: string | undefined, name: Namer): ClauseName | undefined {
  const clause = clauseIn(rest);
  if (!clause) return undefined;
  const own = (words: readonly string[]): readonly string[] => (isEntity(words, about) ? [] : words);
  return name({ ...clause, subject: own(clause.subject), object: own(clause.object) }, rest);
}

export function isEntity(words: readonly string[], about: string | undefined): boolean {
  const [one, other] = [words.join(' '), about?.split(' ').at(-1) ?? ''].map((text) => singularOf(text.toLowerCase()));
  return one !== '' && one === other;
}

export const join = (...words: readonly (string | readonly string[] | undefined)[]): string =>
  withoutArticles(words.flatMap((word) => word ?? [])).join(' ');
export const low = (word: string | undefined): string => word?.toLowerCase() ?? '';
export const holds = (clause: Clause, ...words: readonly string[]): boolean =>
  clause.auxiliaries.some((word) => words.includes(low(word)));
export const isPassive = (clause: Clause): boolean =>
  holds(clause, 'is', 'are', 'was', 'were', 'be', 'been', 'got', 'get', 'gets') && isPast(low(clause.verb));
