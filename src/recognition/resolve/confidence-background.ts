/** What is only said around the thing that is asked for. */
import { wordsOf } from '../../domain/names.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { singularIn } from '../text/singular.js';
import type { Evidence } from './confidence-evidence.js';

/** "It's for a hotel: rooms …", "keep events somewhere; an event has …": where it is for, or the same thing twice. */
export function isBackground(phrase: string, { told, reading }: Evidence): boolean {
  const words = wordsOf(phrase).map((word) => singularIn(word, reading.language));
  const places = new Set(lexiconOf(reading.language).ownPlaces.split(' '));
  if (words.some((word) => places.has(word))) return true;
  return told.entities.some(
    ({ name, attributes }) =>
      attributes.length > 0 &&
      wordsOf(name).length < words.length &&
      wordsOf(name).every((word) => words.includes(word)),
  );
}
