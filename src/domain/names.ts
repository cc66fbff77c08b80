/**
 * Names: from what people type to identifiers, and to the plural and label that pages show. Pure, English and
 * Portuguese. Every name that reaches generated code has passed `safeEntityName` or `safeAttributeName`.
 */

import { isOfMen, LOOK_PLURAL, PORTUGUESE_RARE, RARE_PLURALS, SINGULARS_OF_RARE } from './rare-plurals.js';
import { recalled } from './recalled.js';
import { DEVICE_NAMES, PROTOTYPE_NAMES } from './reserved-words.js';

/** The only shape of identifier that generated code ever holds. */
export const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]{0,62}$/;

/** Names are asked about again and again while a sentence is read. */
const MOST_NAMES = 5000;

/** Words of a name in any notation: "birth_date", "birthDate", "Birth date", "Nº da peça" → lower-case ASCII words. */
export const wordsOf: (text: string) => readonly string[] = recalled(
  (text) =>
    foldToAscii(text)
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .replace(/['’]s?\b/g, '')
      .split(/[^A-Za-z0-9]+/)
      .filter((word) => word !== '')
      .map((word) => word.toLowerCase()),
  MOST_NAMES,
);

/** NFKC, then accents dropped, then every other non-ASCII character dropped. */
export function foldToAscii(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/g, ' ');
}

const PLAIN = /^[\x20-\x7e]*$/;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const pascalCase = (text: string): string => wordsOf(text).map(capital).join('');
export const camelCase = (text: string): string =>
  wordsOf(text)
    .map((word, i) => (i === 0 ? word : capital(word)))
    .join('');
export const snakeCase = (text: string): string => wordsOf(text).join('_');
export const kebabCase = (text: string): string => wordsOf(text).join('-');
const ACRONYMS: ReadonlySet<string> = new Set(
  'api bmi cas cnh cnpj cpf cvv dob dpi ean gpa gps gtin html iban id imei ip isbn issn json mac pin pdf ph rfid rg sku sms sql ssn swift upc uri url uuid vat vin xml'.split(
    ' ',
  ),
);

/** "Birth date", "ISBN": the words as they are, first letter capital; keeps accents, and knows common acronyms. */
export function labelOf(text: string): string {
  const spaced = text
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-\s]+/g, ' ')
    .trim();
  const words = spaced.split(' ').map((word) => {
    const lower = word.toLowerCase();
    if (ACRONYMS.has(lower)) return lower.toUpperCase();
    return /^\p{Lu}{2,}$/u.test(word) ? word : lower;
  });
  return capital(words.join(' '));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['mouse', 'mice'],
  ['goose', 'geese'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['ox', 'oxen'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['medium', 'media'],
  ['index', 'indexes'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['appendix', 'appendices'],
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['crisis', 'crises'],
  ['diagnosis', 'diagnoses'],
  ['thesis', 'theses'],
  ['hypothesis', 'hypotheses'],
  ['bus', 'buses'],
  ['gas', 'gases'],
  ['lens', 'lenses'],
  ['quiz', 'quizzes'],
  ['leaf', 'leaves'],
  ['wolf', 'wolves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['wife', 'wives'],
  ['shelf', 'shelves'],
  ['half', 'halves'],
  ['calf', 'calves'],
  ['loaf', 'loaves'],
  ['thief', 'thieves'],
  ['potato', 'potatoes'],
  ['tomato', 'tomatoes'],
  ['hero', 'heroes'],
  ['echo', 'echoes'],
  ['volcano', 'volcanoes'],
  ['mosquito', 'mosquitoes'],
  ['tornado', 'tornadoes'],
  ['torpedo', 'torpedoes'],
  ['mango', 'mangoes'],
  ['cargo', 'cargoes'],
  ['buffalo', 'buffaloes'],
  ['domino', 'dominoes'],
  ['veto', 'vetoes'],
  ['embargo', 'embargoes'],
  ['flamingo', 'flamingoes'],
  ['movie', 'movies'],
  ['cookie', 'cookies'],
  ['selfie', 'selfies'],
  ['calorie', 'calories'],
  ['cache', 'caches'],
  ['headache', 'headaches'],
  ['toothache', 'toothaches'],
  ['moustache', 'moustaches'],
  ['avalanche', 'avalanches'],
  ['axe', 'axes'],
  ['shoe', 'shoes'],
  ['toe', 'toes'],
  ['house', 'houses'],
  ['horse', 'horses'],
  ['course', 'courses'],
  ['nurse', 'nurses'],
  ['purchase', 'purchases'],
  ['expense', 'expenses'],
  ['license', 'licenses'],
  ['licence', 'licences'],
  ['lease', 'leases'],
  ['database', 'databases'],
  ['warehouse', 'warehouses'],
  ['release', 'releases'],
  ['exercise', 'exercises'],
  ['franchise', 'franchises'],
  ['response', 'responses'],
  ['invoice', 'invoices'],
  ['status', 'statuses'],
  ['menu', 'menus'],
  ['guru', 'gurus'],
  ['plateau', 'plateaus'],
  ['bonus', 'bonuses'],
  ['campus', 'campuses'],
  ['virus', 'viruses'],
  ['census', 'censuses'],
  ['syllabus', 'syllabuses'],
  ['address', 'addresses'],
  ['alias', 'aliases'],
  ['atlas', 'atlases'],
  ['canvas', 'canvases'],
]);
const SINGULARS: ReadonlyMap<string, string> = new Map([...IRREGULAR].map(([one, many]) => [many, one]));
/** The same in both numbers. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'equipment information feedback staff news series species sheep fish deer aircraft spacecraft furniture luggage software hardware data inventory homework money rice music mail'.split(
    ' ',
  ),
);

/** English plural of the last word; "gift card" → "gift cards". */
export const pluralOf: (text: string) => string = recalled(pluralOfLast, MOST_NAMES);

function pluralOfLast(text: string): string {
  return onLastWord(text, (word) => {
    if (UNCOUNTED.has(word) || LOOK_PLURAL.has(word)) return word;
    const irregular = IRREGULAR.get(word) ?? RARE_PLURALS.get(word);
    if (irregular) return irregular;
    for (const [one, many] of IRREGULAR)
      if (word.length > one.length + 2 && word.endsWith(one) && one.length > 3)
        return word.slice(0, -one.length) + many;
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
    if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
    return `${word}s`;
  });
}

/** English singular of the last word; words that are singular already stay. */
export const singularOf: (text: string) => string = recalled(singularOfLast, MOST_NAMES);

function singularOfLast(text: string): string {
  return onLastWord(text, (word) => {
    if (UNCOUNTED.has(word) || LOOK_PLURAL.has(word) || IRREGULAR.has(word)) return word;
    const irregular = SINGULARS_OF_RARE.get(word) ?? SINGULARS.get(word);
    if (irregular) return irregular;
    if (isOfMen(word)) return word.replace(/men$/, 'man');
    for (const [many, one] of SINGULARS)
      if (word.length > many.length + 2 && word.endsWith(many) && many.length > 4)
        return word.slice(0, -many.length) + one;
    if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    // "prizes" and "sizes" keep their e, "waltzes" does not.
    if (/[aeiou]zes$/.test(word)) return word.slice(0, -1);
    if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
    if (/(ss|us|is)$/.test(word)) return word;
    if (/s$/.test(word) && word.length > 2) return word.slice(0, -1);
    return word;
  });
}

function onLastWord(text: string, change: (word: string) => string): string {
  const match = /^(.*?)([A-Za-z]+)([^A-Za-z]*)$/s.exec(text);
  if (!match) return text;
  const [, before = '', last = '', after = ''] = match;
  const cut = last.search(/[A-Z][a-z]*$/);
  const head = cut > 0 ? last.slice(0, cut) : '';
  const word = cut > 0 ? last.slice(cut) : last;
  const changed = change(word.toLowerCase());
  const styled =
    word === word.toUpperCase() && word.length > 1
      ? changed.toUpperCase()
      : /^[A-Z]/.test(word)
        ? capital(changed)
        : changed;
  return before + head + styled + after;
}

export type NameCheck = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: string };

const MAX_TYPED = 120;

function identifierFrom(typed: string, style: (text: string) => string, what: string): NameCheck {
  const shown = JSON.stringify(typed.length > 40 ? `${typed.slice(0, 40)}…` : typed);
  if (typed.length > MAX_TYPED)
    return { ok: false, reason: `${what} name ${shown} is longer than ${MAX_TYPED} characters` };
  if (/[\\/]|\.\./.test(typed))
    return { ok: false, reason: `${what} name ${shown} looks like a path; use letters, digits and spaces` };
  const name = style(typed);
  if (!IDENTIFIER.test(name))
    return {
      ok: false,
      reason: `${what} name ${shown} needs a letter first, then up to 62 letters or digits (a to z)`,
    };
  return { ok: true, name };
}

/** PascalCase identifier for an entity, or why there is none. What no file can be called gets a suffix ("Con" → "ConEntity"). */
export function safeEntityName(typed: string): NameCheck {
  const check = identifierFrom(typed, pascalCase, 'entity');
  if (!check.ok) return check;
  const lower = check.name.toLowerCase();
  return PROTOTYPE_NAMES.has(lower) || DEVICE_NAMES.has(lower) ? { ok: true, name: `${check.name}Entity` } : check;
}

/** camelCase identifier for an attribute, or why there is none. What objects are born with gets a suffix ("constructorValue"). */
export function safeAttributeName(typed: string): NameCheck {
  const check = identifierFrom(typed, camelCase, 'attribute');
  if (!check.ok) return check;
  return PROTOTYPE_NAMES.has(check.name.toLowerCase()) ? { ok: true, name: `${check.name}Value` } : check;
}

/** Portuguese words (folded to ASCII, lower case) whose singular no rule finds. */
const PORTUGUESE_SINGULARS: ReadonlyMap<string, string> = new Map([
  ['paes', 'pao'],
  ['caes', 'cao'],
  ['maes', 'mae'],
  ['alemaes', 'alemao'],
  ['maos', 'mao'],
  ['irmaos', 'irmao'],
  ['cidadaos', 'cidadao'],
  ['orgaos', 'orgao'],
  ['meses', 'mes'],
  ['pais', 'pais'],
  ['onibus', 'onibus'],
  ['lapis', 'lapis'],
  ['atlas', 'atlas'],
  ['virus', 'virus'],
  ['status', 'status'],
  ['bonus', 'bonus'],
  ['campus', 'campus'],
  ['gas', 'gas'],
  ['mes', 'mes'],
  ['ingles', 'ingles'],
  ['portugues', 'portugues'],
  ['freguses', 'fregues'],
  ['fregueses', 'fregues'],
  ['reus', 'reu'],
  ['tenis', 'tenis'],
  ['deus', 'deus'],
  ['pires', 'pires'],
  ['oasis', 'oasis'],
  ['simples', 'simples'],
  ['gratis', 'gratis'],
  ['tres', 'tres'],
  ['pes', 'pe'],
  ['cafes', 'cafe'],
  ['bebes', 'bebe'],
  ['chefes', 'chefe'],
  ['clubes', 'clube'],
  ['classes', 'classe'],
  ['bases', 'base'],
  ['fases', 'fase'],
  ['teses', 'tese'],
  ['frases', 'frase'],
  ['doses', 'dose'],
  ['pesquisas', 'pesquisa'],
  ['repteis', 'reptil'],
  ['fosseis', 'fossil'],
  ['misseis', 'missil'],
  ['projeteis', 'projetil'],
]);

/** Portuguese singular of one word, folded to lower-case ASCII: "alunos" → "aluno", "lições" ("licoes") → "licao". */
export function singularOfPortuguese(word: string): string {
  const irregular = PORTUGUESE_SINGULARS.get(word) ?? PORTUGUESE_RARE.get(word);
  if (irregular) return irregular;
  if (word.length < 4) return word.length === 3 && /[aeo]s$/.test(word) ? word.slice(0, -1) : word;
  if (/(oes|aes)$/.test(word)) return `${word.slice(0, -3)}ao`;
  if (/eis$/.test(word)) return `${word.slice(0, -3)}el`;
  if (/[aou]is$/.test(word)) return `${word.slice(0, -2)}l`;
  if (/ns$/.test(word)) return `${word.slice(0, -2)}m`;
  // "padres", "hipoteses", "neuroses": the e is the word's own.
  if (/[^aeiou]res$|teses$|oses$/.test(word)) return word.slice(0, -1);
  if (/[rz]es$/.test(word)) return word.slice(0, -2);
  if (/ses$/.test(word)) return word.slice(0, -2);
  if (/ss$/.test(word)) return word;
  if (/s$/.test(word)) return word.slice(0, -1);
  return word;
}
