/** What the marked parts of a request say, as statements: names and facts are read by the grammar, each by itself. */
import type { Language } from '../../domain/recognition.js';
import { NAMES_BESIDE_OTHERS } from '../lexicon/small-words.js';
import type { Phrase, Statement, TaggedReading } from '../reading.js';
import type { Token } from '../text/tokens.js';
import { toldApart } from './attribute-name.js';
import { attributeIn, isCut, isType, type StatementsIn, withTypeApart } from './attribute-reading.js';
import { entityIn } from './entity-name.js';
import { contextOf } from './fact-reading.js';
import { gather } from './gather.js';
import type { Gathered } from './gathered.js';
import { keyOf, plainPhrase } from './keys.js';
import type { Tagged } from './tagger.js';
import { linksIn } from './told-links.js';

/** @param statementsIn what a plain sentence says: "each book belongs to one author" */
export function taggedReading(
  text: string,
  tokens: readonly Token[],
  { spans, certainty }: Tagged,
  code: Language,
  statementsIn: StatementsIn,
): TaggedReading {
  const gathered = gather(text, tokens, spans);
  const { entities, relations, homeless, strays } = gathered;
  const unexplained = [...strays];
  const keys = new Set(entities.map(({ name }) => keyOf(name)));
  const phrases = new Map(entities.map(({ name }) => [name, entityIn(name, keys, code)]));
  const byKey = new Map([...phrases].map(([name, phrase]) => [keyOf(name), phrase]));
  const phraseOf = (name: string): Phrase => phrases.get(name) ?? byKey.get(keyOf(name)) ?? entityIn(name, keys, code);
  const statements: Statement[] = entities.map(({ name }) => ({
    kind: 'entity',
    // A "shift" that is marked as a thing is none that is noted of another.
    entity: { ...phraseOf(name), wrapped: true },
    by: 'create',
  }));
  const typed = entities.some(({ items }) => items.some(({ facts }) => facts.some(isType)));
  for (const { name, items } of entities) {
    const read = items.map((item) =>
      attributeIn(typed ? withTypeApart(item) : item, { code, statementsIn, about: name }),
    );
    unexplained.push(...read.flatMap(({ left }) => left), ...items.flatMap(({ facts }) => facts.filter(isCut)));
    const typedNames = items.map((item) => item.name);
    const attributes = toldApart(
      read.map(({ attribute }) => attribute),
      typedNames,
      code,
    );
    const vague = attributes.filter(
      ({ phrase }) => contextOf(phrase.text, code).isVague(phrase) && !isNamed(phrase, attributes.length),
    );
    unexplained.push(...vague.map(({ phrase }) => phrase.text));
    if (attributes.length > 0) statements.push({ kind: 'attributes', entity: phraseOf(name), attributes, by: 'list' });
    for (const { rules } of read)
      statements.push(
        ...rules.map((text): Statement => ({ kind: 'rule', text, why: 'told', mentions: [], about: phraseOf(name) })),
      );
  }
  const links = linksIn(relations, phraseOf, { code, statementsIn });
  unexplained.push(...links.left);
  statements.push(...links.statements);
  if (homeless.length > 0) {
    const read = homeless.map((item) => attributeIn(item, { code, statementsIn }));
    unexplained.push(...read.flatMap(({ left }) => left));
    statements.push({ kind: 'attributes', attributes: read.map(({ attribute }) => attribute), by: 'add' });
    for (const { rules } of read)
      statements.push(
        ...rules.map((text): Statement => ({ kind: 'rule', text, why: 'told', mentions: namesIn(text) })),
      );
  }
  statements.push(...changesIn(gathered));
  return { statements, unexplained, certainty };
}

/** What goes, what is called otherwise, and rules. */
function changesIn({ gone, rename, rules }: Gathered): Statement[] {
  const about = (name: string | undefined, key: 'entity' | 'of' | 'about') =>
    name === undefined ? {} : { [key]: plainPhrase(name) };
  return [
    ...gone.map(({ name, of }): Statement => ({ kind: 'remove', what: [plainPhrase(name)], ...about(of, 'entity') })),
    ...(rename
      ? [
          {
            kind: 'rename' as const,
            from: plainPhrase(rename.from),
            to: plainPhrase(rename.to),
            ...about(rename.of, 'of'),
          },
        ]
      : []),
    ...rules.map(
      ({ words, about: name }): Statement => ({
        kind: 'rule',
        text: words,
        why: 'told',
        mentions: name === undefined ? namesIn(words) : [],
        ...about(name, 'about'),
      }),
    ),
  ];
}

/** Every word and pair of words, any of which may name what a rule is about. */
function namesIn(words: string): Phrase[] {
  const all = words.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word !== '');
  return all
    .flatMap((word, at) => [...(all[at + 1] === undefined ? [] : [`${word} ${all[at + 1]}`]), word])
    .map(plainPhrase);
}

/** "brand, model, year": too general for a thing of its own, but not beside other names. */
const isNamed = (phrase: Phrase, names: number): boolean =>
  names > 1 && NAMES_BESIDE_OTHERS.has(phrase.text.toLowerCase());
