/** A second reading of requests that create something where other things exist, or several things that are linked. */
import { labelOf, wordsOf } from '../../../../domain/names.js';
import type { KnownEntity, Language, RecognisedAttribute, RecognisedEntity } from '../../../../domain/recognition.js';
import { typeOfName } from '../../../grammar/type-of.js';
import { attributeFrom } from '../../attributes.js';
import { type Mention, mentionsIn } from '../mentions.js';
import { edgesOf } from './edges.js';
import { Findings } from './findings.js';
import { type Text, textOf } from './text.js';
import { Walk } from './walk.js';

export interface Creation {
  readonly entities: readonly RecognisedEntity[];
  /** Pieces that were not understood, as typed. */
  readonly strays: readonly string[];
  /** Of all words, those that were understood: 0 to 1. */
  readonly understood: number;
  /** Nothing had to be guessed. */
  readonly sure: boolean;
  /** A link to something that exists or is created too. */
  readonly linked: boolean;
}

/** Each round finds things that the next one recognises wherever they are spoken of. */
const MOST_ROUNDS = 6;

/** Cardinalities and arrows, which the grammar reads. */
const NOTATION = /\b[1mn] ?: ?[1mn]\b|[-=]>|<[-=]|<>|\b\w+_(?:many|one|to)\b|belongsTo|hasMany|manyToMany/i;

/** Nothing where nothing new is told of. `background` are pieces that only tell of who asks. */
export function creationIn(
  request: string,
  known: readonly KnownEntity[],
  language: Language,
  background: readonly string[] = [],
): Creation | undefined {
  if (NOTATION.test(request)) return undefined;
  const text = textOf(request, language);
  const findings = new Findings(known, language, background);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = findings.fresh.length;
    findings.again();
    const mentions = new Map<number, Mention>(
      mentionsIn(text.request, findings.universe, language)
        .mentions.filter((mention) => !isNotedHere(mention, text))
        .map((mention) => [mention.from, mention]),
    );
    new Walk(text, findings, mentions).all();
    if (findings.fresh.length === before) break;
    if (round === MOST_ROUNDS - 1) return undefined;
  }
  const { edges, agreed } = edgesOf(findings);
  const entities: RecognisedEntity[] = [];
  let guesses = findings.guesses + (agreed ? 0 : 1);
  for (const { entity, label, plural } of findings.fresh) {
    const noted = findings.attributes.get(entity) ?? [];
    const linked = edges.some(({ from, to }) => from === entity || to === entity);
    if (noted.length === 0 && !linked && findings.strays.length === 0) {
      // "a library: books with title": what holds the things told of is none of them.
      guesses += findings.fresh.length > 1 ? 0 : 1;
      continue;
    }
    // "a remark with each payment": a thing of its own, or something noted.
    if (noted.length === 0 && !plural && known.length > 0) guesses += 1;
    if (isOutput(entity, text) && noted.length < LIKE_A_THING) guesses += 1;
    const attributes: RecognisedAttribute[] = [];
    for (const { phrase, facts } of noted) {
      const { attribute } = attributeFrom(phrase.text, facts, language);
      if (!attribute) return undefined;
      attributes.push(attribute);
    }
    const relations = edges.filter(({ from }) => from === entity).map(({ kind, to }) => ({ kind, target: to.name }));
    entities.push({ name: entity.name, label: labelOf(label), attributes, relations, removeAttributes: [] });
  }
  if (entities.length === 0) return undefined;
  // "every customer has one sales rep": what exists gets the link.
  for (const entity of known) {
    const relations = edges.filter(({ from }) => from === entity).map(({ kind, to }) => ({ kind, target: to.name }));
    if (relations.length > 0)
      entities.push({
        name: entity.name,
        label: labelOf(entity.name),
        attributes: [],
        relations,
        removeAttributes: [],
      });
  }
  return {
    entities,
    strays: findings.strays,
    understood: 1 - findings.strayWords / Math.max(1, text.words.length),
    sure: findings.strays.length === 0 && guesses === 0,
    linked: edges.length > 0,
  };
}

/** So much noted of a "report" or a "reminder" that it is kept for itself. */
const LIKE_A_THING = 2;

/** "statistics of rentals": made from what is kept. */
const isOutput = ({ name }: KnownEntity, { creating, language }: Text): boolean =>
  creating.outputs.has((language === 'pt' ? wordsOf(name)[0] : wordsOf(name).at(-1)) ?? '');

/** "phone numbers, with label and number": the head of a longer name, said alone, is what is noted. */
const isNotedHere = ({ entity, from, to }: Mention, { words, language }: Text): boolean =>
  to - from === 1 && wordsOf(entity.name).length > 1 && typeOfName(words[from] ?? '', language).certain;
