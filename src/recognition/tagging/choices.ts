/** Values to choose from, where it is known that a piece says something of a name: "foam, powder, CO2". */

const LEAD =
  /^(?:(?:is|are|be|can be|takes|being|either|chosen|to be chosen|i would choose) )*(?:(?:one|any) (?:of|among|from)|of|out of|from (?:this|the) (?:list|lists)|from|among|in|enum|uma? (?:de|dentre)|entre|∈)?\s*[:=]?\s*[([{]?\s*/i;
/** They say something of the name; no value holds them. */
const SAYING =
  /\b(?:must|should|has|have|may|unique|required|optional|mandatory|obligatory|compulsory|default|never|only|always|when|if|until|till|unless|so|because|by|than|least|most|max|min|maximum|minimum|up|from|to|each|every|characters|signs|letters|digits|obrigatorio|unico|pode|deve|que|se|quando)\b/i;
const NUMBERS = /^\d+(?:[.,]\d+)?$/;
const MOST_WORDS = 3;

/** @param isFact a piece that says something by itself is no value */
export function choicesIn(piece: string, isFact: (words: string) => boolean): readonly string[] | undefined {
  const lead = LEAD.exec(piece)?.[0] ?? '';
  const rest = piece.slice(lead.length).replace(/\s*[)\]}]$/, '');
  const parts = cut(rest);
  const told = parts.joined || lead.trim() !== '';
  const values = parts.values.map((value) => value.replace(/^(?:an?|the|["'])\s*(?=\S)|["']$/gi, ''));
  if (values.length < (told ? 2 : 3) || new Set(values).size < values.length) return undefined;
  // "from 5, to 10": two numbers without "or" are bounds as likely.
  if (!parts.joined && values.every((value) => NUMBERS.test(value)) && lead.trim() === '') return undefined;
  return values.every((value) => isValue(value) && !isFact(value)) ? values : undefined;
}

function isValue(value: string): boolean {
  if (!/^[\p{L}\d][\p{L}\d '’./+-]*[+]?$/u.test(value) || SAYING.test(value)) return false;
  return value.split(' ').length <= MOST_WORDS;
}

/** `joined`: "or" or strokes tell that one of them is meant. */
function cut(words: string): { readonly values: readonly string[]; readonly joined: boolean } {
  const strokes = words.split(/\s*[/|]\s*/);
  if (strokes.length > 1 && !words.includes(',') && !/ (?:or|ou) /i.test(words))
    return { values: strokes, joined: true };
  const joined = /(?:,|\s)\s*(?:or|ou)\s/i.test(words);
  return { values: words.split(/\s*,?\s+(?:or|ou|and|e)\s+|\s*,\s*/i), joined };
}
