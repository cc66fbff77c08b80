/** Which language a request is in, by its small words. English unless Portuguese has more. */
import { foldToAscii } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';
import { lexiconOf } from '../lexicon/lexicons.js';

const marks: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  (['en', 'pt'] as const).map((code) => [code, new Set(lexiconOf(code).marks.split(/\s+/))]),
);

const ALSO_ENGLISH: ReadonlySet<string> = new Set('os do no a as data e todo'.split(' '));

export function languageOf(text: string): Language {
  let english = 0;
  // English borrows "rosé" and "café".
  let portuguese = /[ãõçáíóúâêô]/i.test(text) ? 1.5 : /é/i.test(text) ? 0.5 : 0;
  /** Nothing but words that stand in English requests too: "ip, os enum". */
  let weak = portuguese === 0;
  for (const word of text.split(/[^\p{L}]+/u)) {
    const plain = foldToAscii(word).toLowerCase().trim();
    if (plain === '') continue;
    if (marks.get('en')?.has(plain)) english += 1;
    if (marks.get('pt')?.has(plain)) {
      portuguese += 1;
      weak &&= ALSO_ENGLISH.has(plain);
    }
  }
  return portuguese > english && (portuguese > 1 || !weak) ? 'pt' : 'en';
}
