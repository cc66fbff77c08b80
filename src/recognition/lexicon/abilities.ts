/** What stands between somebody and what they are to do with the system: "the staff must be able to …". Data, per language. */
import type { Language } from '../../domain/recognition.js';

const ENGLISH = [
  'must be able to',
  'should be able to',
  'shall be able to',
  'can be able to',
  'will be able to',
  'need to be able to',
  'needs to be able to',
  'have to be able to',
  'has to be able to',
  'want to be able to',
  'wants to be able to',
  'would like to be able to',
  'would like to',
  'need to',
  'needs to',
  'want to',
  'wants to',
  'have to',
  'has to',
  'must',
  'should',
];

const PORTUGUESE = [
  'precisa',
  'precisam',
  'precisa de',
  'quer',
  'querem',
  'deve',
  'devem',
  'deve poder',
  'devem poder',
  'precisa poder',
  'precisam poder',
  'tem que',
  'tem que poder',
  'possa',
  'possam',
  'consiga',
  'consigam',
];

const split = (phrases: readonly string[]): readonly (readonly string[])[] =>
  [...phrases].sort((a, b) => b.length - a.length).map((phrase) => phrase.split(' '));

const ABILITIES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: split(ENGLISH),
  pt: split(PORTUGUESE),
};

/** Longest first. */
export const abilitiesOf = (language: Language): readonly (readonly string[])[] => ABILITIES[language];
