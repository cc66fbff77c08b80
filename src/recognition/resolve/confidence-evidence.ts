/** What a reading is judged by: the sentence, what it was taken to mean, and the words nothing came of. */
import { foldToAscii, wordsOf } from '../../domain/names.js';
import type { Intent, KnownEntity, Language, RecognisedEntity, RecognisedRename } from '../../domain/recognition.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { NOTATION_FACTS } from '../lexicon/notation.js';
import type { SentenceReading } from '../reading.js';
import { singularIn } from '../text/singular.js';
import { askedFor } from './asked-for.js';
import { type DoubtWords, doubtWordsOf } from './confidence-words.js';
import type { Understanding } from './model.js';

export interface Told {
  readonly intent: Intent;
  readonly entities: readonly RecognisedEntity[];
  readonly rename?: RecognisedRename;
}

export interface Evidence {
  readonly reading: SentenceReading;
  readonly found: Understanding;
  readonly told: Told;
  readonly known: readonly KnownEntity[];
  readonly words: DoubtWords;
  /** The sentence in lower-case ASCII words, as typed. */
  readonly text: readonly string[];
  /** Words of the sentence that are in no name, value or rule of the answer, and no words of the grammar either. */
  readonly lost: readonly string[];
  /** Those of them that stand after the first attribute. */
  readonly lostInside: readonly string[];
  /** What it asks for, as typed. */
  readonly request: string;
}

/** A reason to doubt the reading, in words that fit after "I am not sure:". */
export interface Doubt {
  readonly reason: string;
  /** How much of it there is; 1 where it is just there or not. */
  readonly amount: number;
}

export type Signal = (evidence: Evidence) => Doubt | undefined;

export function evidenceFor(
  request: string,
  reading: SentenceReading,
  found: Understanding,
  told: Told,
  known: readonly KnownEntity[],
): Evidence {
  const { language } = reading;
  const asked = askedFor(request, reading);
  const text = foldToAscii(asked)
    .toLowerCase()
    .split(/[^a-z0-9']+/)
    .filter((word) => word !== '');
  const one = (word: string): string => singularIn(word, language);
  const used = usedWords(found, told, language);
  const attributes = new Set(
    told.entities.flatMap((entity) => entity.attributes.flatMap(({ name }) => wordsOf(name).map(one))),
  );
  const grammar = grammarWords(language);
  const { types } = doubtWordsOf(language);
  const lost: string[] = [];
  const lostInside: string[] = [];
  let inside = false;
  for (const word of text) {
    const key = one(word.replace(/'.*$/, ''));
    inside ||= attributes.has(key);
    if (
      used.has(key) ||
      word.includes("'") ||
      grammar.has(word) ||
      types.has(word) ||
      key.length < 3 ||
      /^\d/.test(word)
    )
      continue;
    if (holdsAlike(used, key) || holdsAlike(grammar, key)) continue;
    lost.push(word);
    if (inside) lostInside.push(word);
  }
  return { request: asked, reading, found, told, known, words: doubtWordsOf(language), text, lost, lostInside };
}

function usedWords(found: Understanding, { entities, rename }: Told, language: Language): ReadonlySet<string> {
  const names = [
    ...entities.flatMap((entity) => [
      entity.name,
      entity.label,
      ...entity.relations.map(({ target }) => target),
      ...entity.removeAttributes,
      ...entity.attributes.flatMap(({ name, label, values, default: preset }) => [
        name,
        label,
        ...(values ?? []),
        ...(preset === undefined ? [] : [String(preset)]),
      ]),
    ]),
    ...(rename ? [rename.from, rename.to, rename.of ?? ''] : []),
    ...found.entities.map(({ phrase }) => phrase.text),
    ...found.rules.map((rule) => rule.text),
  ];
  return new Set(
    names.flatMap((name) => {
      const words = wordsOf(name);
      return [...words, words.join('')].map((word) => singularIn(word, language));
    }),
  );
}

const grammars = new Map<Language, ReadonlySet<string>>();

/** Every plain word that some pattern of the language holds: not proof that it was understood, but no stranger. */
function grammarWords(language: Language): ReadonlySet<string> {
  const ready = grammars.get(language);
  if (ready) return ready;
  const { classes, clauses, facts, forms, stop, filler, determiners, wrappers, boxes, vague, people } =
    lexiconOf(language);
  const sources = [
    ...Object.values(classes),
    ...clauses.flatMap(([, patterns]) => patterns),
    ...facts.flatMap(([, patterns]) => patterns),
    ...NOTATION_FACTS.flatMap(([, patterns]) => patterns),
    ...forms.flatMap(([, patterns]) => patterns),
    ...filler,
    ...[stop, determiners, wrappers, boxes, vague, people],
  ];
  const words = new Set(sources.flatMap((text) => text.replace(/\$\w+|\{[^}]*\}/g, ' ').match(/[a-z][a-z']*/g) ?? []));
  grammars.set(language, words);
  return words;
}

function holdsAlike(words: ReadonlySet<string>, key: string): boolean {
  for (const word of words) if (alike(word, key)) return true;
  return false;
}

/** One letter more, less, other, or two changed places: a slip of the same word. */
export function alike(a: string, b: string): boolean {
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length <= 1 && right.length <= 1
    ? true
    : left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
