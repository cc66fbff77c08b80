/** Values to choose from, where it is known that a piece says something of a name: "foam, powder, CO2". */

const LEAD =
  /^(?:(?:is|are|be|can be|must be|has to be|should be|takes|comes as|being|either|chosen|to be chosen|i would choose) )*(?:(?:(?:one|any) (?:of|among|from)(?: (?:the following|these|those))?|of|out of|from (?:this|the) (?:list|lists)|from|among|in|enum|uma? (?:de|dentre)|entre|∈)(?:\s*[:=]?\s*[([{]\s*|\s*[:=]\s*|\s+))?/i;
/** They say something of the name; no value holds them. */
const SAYING =
  /\b(?:must|should|has|have|may|unique|required|optional|mandatory|obligatory|compulsory|default|never|only|always|when|if|until|till|unless|so|because|by|than|between|least|most|max|min|like|such as|maximum|minimum|up|from|to|each|every|characters|signs|letters|digits|obrigatorio|unico|pode|deve|que|se|seja|quando)\b/i;
/** They announce that one is taken of what follows. */
const LISTS = /\b(?:one|any|from|among|enum|either|takes|of)\b|∈/i;
/** "open, merged or closed, open initially": what comes after the last value is none. */
const AFTER_LAST = /\s(?:or|ou)\s[^,]*,/i;
const NOTHING = /^(?:nothing|none|nobody|no one|blank|empty|nada|ninguém)$/i;
const NUMBERS = /^\d+(?:[.,]\d+)?$/;
const MOST_WORDS = 3;

/**
 * @param isFact a piece that says something by itself is no value
 * @param any commas alone are enough to tell of choices
 */
export function choicesIn(
  piece: string,
  isFact: (words: string) => boolean,
  any: boolean,
): readonly string[] | undefined {
  const lead = LEAD.exec(piece)?.[0] ?? '';
  const rest = piece.slice(lead.length).replace(/\s*[)\]}]$/, '');
  if (AFTER_LAST.test(rest)) return undefined;
  const parts = cut(spaced(withoutUnit(rest)));
  const told = parts.joined || LISTS.test(lead);
  const values = parts.values.map((value) => value.replace(/^(?:(?:an?|the)\s+|["'])(?=\S)|["']$/gi, ''));
  if ((!told && !any) || values.length < (told || isPair(parts.values) ? 2 : 3) || new Set(values).size < values.length)
    return undefined;
  // "from 5, to 10": two numbers without "or" are bounds as likely.
  if (!parts.joined && values.length < 3 && values.every((value) => NUMBERS.test(value)) && lead.trim() === '')
    return undefined;
  // "3, 5 or 7 mm": the unit is of all of them.
  if (values.some((value) => NUMBERS.test(value)) && values.some((value) => /^\d\S* /.test(value))) return undefined;
  // "a few words or nothing"
  if (values.length < 3 && values.some((value) => NOTHING.test(value))) return undefined;
  return values.every((value) => isValue(value) && !isFact(value)) ? values : undefined;
}

/** "bank, cash": two plain words that say nothing else. */
const isPair = (values: readonly string[]): boolean =>
  values.length === 2 &&
  values.every((value) => /^\p{Ll}{3,}$/u.test(value) && !/(?:ly|mente)$|^(?:yes|não|nao|sim)$/.test(value));

/** "3, 5 or 7 mm": the unit is of all of them. */
const withoutUnit = (words: string): string =>
  words.replace(
    /^((?:\d+(?:\.\d+)?,? (?:and |or )?)+\d+(?:\.\d+)?) ?(?!char|letter|digit|sign|symbol|number|word|line|caract|letra|d[ií]git|algar)\p{L}+$/iu,
    '$1',
  );

function isValue(value: string): boolean {
  if ((!/^[+-]$/.test(value) && !/^[\p{L}\d][\p{L}\d '’./+-]*[+]?$/u.test(value)) || SAYING.test(value)) return false;
  const words = value.split(' ');
  return words.length <= MOST_WORDS && (words.length === 1 || !/\b(?:yes|no|please)\b/i.test(value));
}

/** "XS S M L", "F1 F2 OR F4": short and in capitals. */
const CAPITALS = /^[A-Z0-9]{1,3}(?: [A-Z0-9]{1,3}){2,}(?: (?:or|OR) [A-Z0-9]{1,3})?$/;
const spaced = (words: string): string => (CAPITALS.test(words) ? words.replace(/ (?:or )?/gi, ', ') : words);

/** `joined`: "or" or strokes tell that one of them is meant. */
function cut(words: string): { readonly values: readonly string[]; readonly joined: boolean } {
  const strokes = words.split(/\s*[/|]\s*/);
  if (strokes.length > 1 && !words.includes(',') && !/ (?:or|ou) /i.test(words))
    return { values: strokes, joined: true };
  const joined = /(?:,|\s)\s*(?:or|ou)\s/i.test(words);
  return { values: words.split(/\s*,?\s+(?:or|ou|and|e)\s+|\s*,\s*/i), joined };
}
