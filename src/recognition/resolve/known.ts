/** Finds what a phrase names among the entities that exist: "customers" finds Customer, "sites" ConstructionSite. */
import { singularOf, wordsOf } from '../../domain/names.js';
import type { KnownEntity, Language } from '../../domain/recognition.js';
import type { Phrase } from '../reading.js';
import { singularIn } from '../text/singular.js';

/** Comparable form of a name: singular, lower case, no separators. */
export function nameKey(text: string, language: Language): string {
  const words = wordsOf(text);
  return words
    .map((word, i) => (i === words.length - 1 || language === 'pt' ? singularIn(word, language) : word))
    .join('');
}

export function findKnown(phrase: Phrase, known: readonly KnownEntity[], language: Language): KnownEntity | undefined {
  const key = nameKey(phrase.text, language);
  const exact = known.find((entity) => nameKey(entity.name, language) === key || nameKey(entity.name, 'en') === key);
  if (exact) return exact;
  const words = wordsOf(phrase.text);
  const last = singularIn(words.at(-1) ?? '', language);
  const ending = known.filter((entity) => {
    const own = wordsOf(entity.name);
    const head = language === 'pt' ? own[0] : own.at(-1);
    return (
      own.length > words.length &&
      singularIn(head ?? '', language) === (language === 'pt' ? singularIn(words[0] ?? '', language) : last)
    );
  });
  if (ending.length === 1 && words.length === 1) return ending[0];
  // "Tank table records": the entity's words lead.
  return undefined;
}

/** The attribute of an entity that a phrase names. */
export function findAttribute(phrase: string, entity: KnownEntity, language: Language): string | undefined {
  const key = wordsOf(phrase).join('');
  const one = nameKey(phrase, language);
  const names = Object.keys(entity.attributes);
  return (
    names.find((name) => wordsOf(name).join('') === key) ??
    names.find((name) => nameKey(name, language) === one) ??
    names.find(
      (name) =>
        wordsOf(name)
          .filter((word) => !SMALL.has(word))
          .join('') ===
        wordsOf(phrase)
          .filter((word) => !SMALL.has(word))
          .join(''),
    ) ??
    names.find((name) => reachOf(name) !== undefined && reachOf(name) === reachOf(phrase))
  );
}

/** "phone number" and "phone", "email address" and "email": how somebody is reached. */
function reachOf(name: string): string | undefined {
  const words = wordsOf(name).filter((word) => !SMALL.has(word));
  const [first, ...more] = words.filter((word) => !REACHING.has(word));
  return first !== undefined && more.length === 0 && REACHED.has(first) ? first : undefined;
}

const REACHED = new Set('phone telephone mobile cellphone fax email telefone celular'.split(' '));
const REACHING = new Set('number address numero endereco nr no'.split(' '));

/** "complemento do endereço" where "complemento" exists: most likely the same, but nobody said so. */
export function headExists(phrase: string, entity: KnownEntity, language: Language): boolean {
  const words = wordsOf(phrase);
  const joint = words.findIndex((word) => SMALL.has(word));
  return joint > 0 && findAttribute(words.slice(0, joint).join(' '), entity, language) !== undefined;
}

/** "o limite do título", "the length of the title" where "title" exists: something about it. */
export function tailExists(phrase: string, entity: KnownEntity, language: Language): boolean {
  const words = wordsOf(phrase);
  const joint = words.findLastIndex((word) => SMALL.has(word));
  return joint > 0 && findAttribute(words.slice(joint + 1).join(' '), entity, language) !== undefined;
}

const SMALL = new Set(['of', 'the', 'de', 'do', 'da', 'dos', 'das']);

export const singularWord = (word: string): string => singularOf(word);
