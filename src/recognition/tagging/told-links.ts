/** Marked links as statements; what is told twice, once with how many and once without, is told once. */
import type { Phrase, Statement } from '../reading.js';
import type { Reader } from './attribute-reading.js';
import { keyOf, plainPhrase } from './keys.js';
import { linkOf } from './link-reading.js';
import type { Link } from './links.js';

export interface ReadLinks {
  readonly statements: readonly Statement[];
  readonly left: readonly string[];
}

export function linksIn(links: readonly Link[], phraseOf: (name: string) => Phrase, reader: Reader): ReadLinks {
  const read = links.map((link) => ({ link, found: linkIn(link, phraseOf, reader) }));
  const pair = ({ from, to }: Link): string => [from.replace(/^many /, ''), to].map(keyOf).sort().join('|');
  const told = new Set(read.flatMap(({ link, found }) => (found.length > 0 ? [pair(link)] : [])));
  // "captains command ships, one captain on each": how many is told by the other.
  // "connect actors and films, an actor plays in several": that they are linked is told by the rest.
  const counted = new Set(
    read.flatMap(({ link, found }) => (link.words !== '' && found.length > 0 ? [pair(link)] : [])),
  );
  const telling = read.filter(({ link }) => link.words !== '' || !counted.has(pair(link)));
  const left = read.filter(({ link, found }) => found.length === 0 && !(isPlain(link.words) && told.has(pair(link))));
  return {
    statements: telling.flatMap(({ found }) => found),
    left: left.map(({ link: { words, to } }) => `${words} ${to}`.trim()),
  };
}

/** A verb that tells nothing of how many. */
const isPlain = (words: string): boolean =>
  words.split(' ').length < 4 && !/\b(?:no|not|never|only|one|many|which|each|every)\b|[^\p{L} ]/iu.test(words);

function linkIn(
  { from: said, words: told, to }: Link,
  phraseOf: (name: string) => Phrase,
  reader: Reader,
): Statement[] {
  const many = said.startsWith('many ');
  const from = many ? said.slice('many '.length) : said;
  const words = told.replace(/\b(?:of course|naturally|over time)\b|,/gi, ' ').trim();
  const link = linkOf(words, many, plainPhrase(to).plural);
  const [one, other] = [phraseOf(from), phraseOf(to)];
  const { code, statementsIn } = reader;
  const each = code === 'pt' || plainPhrase(from).plural ? '' : 'each ';
  const sentence = `${many ? said : `${each}${from}`} ${words || (code === 'pt' ? 'tem um' : 'has one')} ${to}`;
  const names = new Set([from, to].map(keyOf));
  const read = statementsIn(sentence).filter(
    (statement) =>
      statement.kind === 'relate' && [statement.from, statement.to].every(({ text }) => names.has(keyOf(text))),
  );
  // "a student can take many courses": that each has many students is told by the verb.
  const shared = read.some((statement) => statement.kind === 'relate' && statement.relation === 'manyToMany');
  if (!link || (link.relation === 'hasMany' && shared)) return read;
  const [a, b] = link.turned ? [other, one] : [one, other];
  return [{ kind: 'relate', from: a, to: b, relation: link.relation }];
}
