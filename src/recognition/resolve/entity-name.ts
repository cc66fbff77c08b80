/** The identifier of an entity from its name as typed: singular, safe, or why there is none. */
import { foldToAscii, safeEntityName } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';
import { singularIn } from '../text/singular.js';
import type { EntityDraft } from './model.js';

export type EntityName =
  | { readonly ok: true; readonly name: string; readonly label: string }
  | { readonly ok: false; readonly reason: string };

export function nameOfEntity(draft: EntityDraft, language: Language): EntityName {
  if (draft.known) return { ok: true, name: draft.known.name, label: draft.known.name };
  const label = singularLabel(draft.phrase.text, language);
  const check = safeEntityName(label);
  return check.ok ? { ok: true, name: check.name, label } : check;
}

/**
 * English: the last word, or what stands before "of" ("crates of apples" → "crate of apples"); Portuguese: the words up to
 * the first preposition ("notas fiscais de saída" → "nota fiscal de saída").
 */
export function singularLabel(text: string, language: Language): string {
  const words = text.split(' ');
  const of = language === 'en' ? words.findIndex((word) => /^of$/i.test(word)) : -1;
  const head = words[of - 1];
  if (head !== undefined && of < words.length - 1 && singularIn(head.toLowerCase(), language) !== head.toLowerCase())
    return [...words.slice(0, of - 1), singularWord(head, language), ...words.slice(of)].join(' ');
  const stop = language === 'pt' ? words.findIndex((word) => /^(de|do|da|dos|das|em|para|com)$/i.test(word)) : -1;
  const last = stop > 0 ? stop : words.length;
  return words
    .map((word, i) => ((language === 'pt' ? i < last : i === last - 1) ? singularWord(word, language) : word))
    .join(' ');
}

function singularWord(word: string, language: Language): string {
  const lower = foldToAscii(word).toLowerCase();
  const one = singularIn(lower, language);
  if (one === lower) return word;
  // Keep the typed letters, accents included, where the singular is a shorter form of them.
  if (foldToAscii(word.slice(0, one.length)).toLowerCase() === one) return word.slice(0, one.length);
  return /^[A-Z]/.test(word) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
}
