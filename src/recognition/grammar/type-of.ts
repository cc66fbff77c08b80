/** The type of an attribute from its name, by its head word and the words beside it. */
import type { AttributeType } from '../../domain/entity-spec.js';
import { foldToAscii, wordsOf } from '../../domain/names.js';
import type { Language as Code } from '../../domain/recognition.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { ABLE_NOUNS, DONE } from '../lexicon/small-words.js';
import { singularIn } from '../text/singular.js';
import { typeOfShape } from './type-shapes.js';
import { typeOfShapePt } from './type-shapes-pt.js';

export interface NamedType {
  readonly type: AttributeType;
  /** The name is known to be an attribute's, and its type with it. */
  readonly certain: boolean;
  /** The type is known, though the name may be a value's or a thing's of its own. */
  readonly known: boolean;
}

interface Table {
  readonly lexicon: Lexicon;
  /** Words and word pairs → type. */
  readonly types: ReadonlyMap<string, AttributeType>;
  readonly more: ReadonlyMap<string, AttributeType>;
  readonly joints: ReadonlySet<string>;
}

const tables = new Map<Code, Table>();

function tableOf(code: Code): Table {
  const ready = tables.get(code);
  if (ready) return ready;
  const lexicon = lexiconOf(code);
  const table = {
    lexicon,
    types: byWord(lexicon.types),
    more: byWord(lexicon.moreTypes),
    joints: new Set(lexicon.joints.split(' ')),
  };
  tables.set(code, table);
  return table;
}

const byWord = (types: Lexicon['types']): ReadonlyMap<string, AttributeType> => {
  const entries = Object.entries(types) as [AttributeType, readonly string[]][];
  return new Map(
    entries.flatMap(([type, words]) => words.map((word) => [foldToAscii(word).toLowerCase(), type] as const)),
  );
};

const certainly = (type: AttributeType): NamedType => ({ type, certain: true, known: true });
const likely = (type: AttributeType): NamedType => ({ type, certain: false, known: true });
const TEXT: NamedType = { type: 'string', certain: false, known: false };

/** A word or word group in the words of the core, or in the further ones. */
type Look = (text: string) => AttributeType | undefined;

/** The whole name where the word lists have it; else by its shape, and how sure by its words. */
export function typeOfName(name: string, code: Code): NamedType {
  const named = typeOfWords(name, code);
  const words = wordsOf(name);
  if (words.length === 0 || isListed(words, code)) return named;
  // "data de entrada" in a request that is English otherwise.
  if (code === 'en' && !named.known && words.slice(1, -1).some((word) => FOREIGN_JOINTS.has(word)))
    return { ...named, type: typeOfName(name, 'pt').type };
  const typeOf = (part: readonly string[]): NamedType => typeOfName(part.join(' '), code);
  const type = name.endsWith('%') ? 'decimal' : (code === 'pt' ? typeOfShapePt : typeOfShape)(words, typeOf);
  return type && type !== named.type ? { ...named, type } : named;
}

const FOREIGN_JOINTS: ReadonlySet<string> = new Set(['de', 'da', 'dos', 'das', 'em']);

/** A yes or no by its first word counts as listed. */
function isListed(words: readonly string[], code: Code): boolean {
  const { types, more, lexicon } = tableOf(code);
  const whole = words.join(' ');
  return types.has(whole) || more.has(whole) || lexicon.booleanPrefixes.includes(words[0] ?? '');
}

function typeOfWords(name: string, code: Code): NamedType {
  const table = tableOf(code);
  const all = wordsOf(name);
  // "weight before", "price now".
  const beside = code === 'en' && all.length > 1 && ADJUNCTS.has(all.at(-1) ?? '') && !table.types.has(all.join(' '));
  const words = beside ? all.slice(0, -1) : all;
  const lookIn =
    (types: ReadonlyMap<string, AttributeType>): Look =>
    (text) =>
      types.get(text) ?? types.get(singularIn(text, code));
  const [core, more] = [lookIn(table.types), lookIn(table.more)];
  // "weight at birth", "days between waterings": what stands before tells what it is.
  const joint = code === 'en' ? words.findIndex((word, at) => at > 0 && BESIDE.has(word)) : -1;
  if (joint > 0 && joint < words.length - 1) return typeOfName(words.slice(0, joint).join(' '), code);
  const unit = UNIT_SHORTS.get(words.at(-1) ?? '');
  if (unit && words.length > 1 && !name.includes(' ')) return certainly(unit);
  if (words.length > 1 && PLAIN_UNITS.has(words.at(-1) ?? '')) return certainly('decimal');
  const measured = words.length > 2 && code === 'en' ? ofUnit(words, core, more) : undefined;
  if (measured) return certainly(measured);
  const group =
    ofGroup(words, core) ?? ofGroup(words, more) ?? (words.length > 1 ? ofParts(words, table, core) : undefined);
  if (group) return certainly(group);
  const time = ofTime(words, core, more);
  if (time) return time;
  const done = ofDone(words, core, more);
  if (done) return certainly(done);
  // "price paid", "amount due": what was paid, not whether.
  const before =
    code === 'en' && words.length > 1 && core(words.at(-1) ?? '') === 'boolean' ? core(words.at(-2) ?? '') : undefined;
  if (before === 'decimal' || before === 'date') return certainly(before);
  // "salary from", "price to"
  if (words.length > 1 && RANGE_ENDS.has(words.at(-1) ?? '') && core(words.at(-2) ?? '') === 'decimal')
    return certainly('decimal');
  // "skeins left", "seats remaining": how many.
  if (code === 'en' && words.length > 1 && REMAINING.has(words.at(-1) ?? '') && /[^s]s$/.test(words.at(-2) ?? ''))
    return certainly('integer');
  // "missions flown", "goals scored"
  if (code === 'en' && words.length > 1 && COUNTED.has(words.at(-1) ?? '') && /[^s]s$/.test(words.at(-2) ?? ''))
    return likely('integer');
  // "departure port", "fibre content": only alone they are what computers call so.
  if (code === 'en' && words.length > 1 && ALONE.has(words.at(-1) ?? '')) return TEXT;
  // Portuguese puts the head first, English last.
  const ends = code === 'pt' ? [words[0] ?? '', words.at(-1) ?? ''] : [words.at(-1) ?? ''];
  for (const word of ends) {
    const type = core(word);
    if (type) return certainly(type);
  }
  for (const word of ends) {
    const type = more(word);
    if (type) return likely(type);
  }
  // "dimmable", "washable": yes or no.
  const able = words.at(-1) ?? '';
  if (code === 'en' && /[a-z]{3}(able|ible)$/.test(able) && !ABLE_NOUNS.has(able)) return likely('boolean');
  // "registered voters": several people, noted as how many.
  if (code === 'en' && words.length > 1 && /(ers|ors|ants|ees)$/.test(name)) return likely('integer');
  // "revoked", "neutered": a participle alone is a yes or no.
  const participle = code === 'en' && words.length === 1 && /[^e]ed$/.test(name) && name.length > 3;
  return participle ? { ...TEXT, type: 'boolean' } : TEXT;
}

/** "size in square metres", "height in feet" */
function ofUnit(words: readonly string[], core: Look, more: Look): AttributeType | undefined {
  const at = words.lastIndexOf('in');
  if (at < 1 || at === words.length - 1) return undefined;
  const unit = words.at(-1) ?? '';
  const type = core(words.slice(at + 1).join(' ')) ?? core(unit) ?? more(unit);
  return type !== undefined && NUMBERS.has(type) ? type : LENGTHS.has(unit) ? 'decimal' : undefined;
}

const BESIDE: ReadonlySet<string> = new Set(['at', 'between', 'during', 'until']);
const COUNTED: ReadonlySet<string> = new Set('flown sailed driven won lost scored made jumped ridden'.split(' '));
/** "height m": they are no words of a name. */
const PLAIN_UNITS: ReadonlySet<string> = new Set(
  'm km g l kw kwh hz m2 m3 sqm gb mb tb kn nm khz mhz ghz psi mbar hpa kpa mah lpm'.split(' '),
);
const RANGE_ENDS: ReadonlySet<string> = new Set(['from', 'to']);
const REMAINING: ReadonlySet<string> = new Set(['left', 'remaining']);
const ALONE: ReadonlySet<string> = new Set(['port', 'content', 'plot']);
const LENGTHS: ReadonlySet<string> = new Set(
  'metres meters feet inches yards miles acres hectares cm mm km kg grams litres liters'.split(' '),
);

/** The last three or two words together: "date of birth", "square meters". */
function ofGroup(words: readonly string[], look: Look): AttributeType | undefined {
  for (let size = Math.min(3, words.length); size > 1; size -= 1) {
    const type = look(words.slice(-size).join(' '));
    if (type) return type;
  }
  return undefined;
}

/** By the first word ("is", "max"), the last ("on", "count", "kg"), or what stands before "of" or "per". */
function ofParts(words: readonly string[], { lexicon, joints }: Table, look: Look): AttributeType | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (lexicon.booleanPrefixes.includes(first)) return 'boolean';
  // "date received", "amount sent": what was noted of it, not whether.
  const noted = look(first);
  if (words.length === 2 && noted && NOTED.has(noted) && (/ed$/.test(last) || DONE.has(last))) return noted;
  if (lexicon.countPrefixes.includes(first)) {
    const counted = look(last);
    return counted === 'decimal' || counted === 'float' ? counted : 'integer';
  }
  for (const [suffixes, type] of lexicon.suffixes) if (suffixes.includes(last)) return type;
  const joint = words.findIndex((word) => joints.has(word) || lexicon.ofWords.includes(word));
  if (joint > 0) {
    const head = words.slice(0, joint).join(' ');
    const type = lexicon.countNouns.includes(head) ? 'integer' : (look(head) ?? look(words[joint - 1] ?? ''));
    // "surface in hectares": the unit counts where the name does not.
    const unit = MEASURING.has(words.at(-2) ?? '') ? look(last) : undefined;
    if (unit && NUMBERS.has(unit) && !NUMBERS.has(type ?? 'string')) return unit;
    if (type) return type;
    // "clicks per day", "x per kg": counted or measured.
    if (words[joint] === 'per' || words[joint] === 'por') return 'decimal';
  }
  for (const [prefixes, type] of lexicon.prefixes) if (prefixes.includes(first) && !look(last)) return type;
  return undefined;
}

/** "price agreed", "year cast", "kms run": what was measured stands before what was done. */
function ofDone(words: readonly string[], core: Look, more: Look): AttributeType | undefined {
  const [first = '', last = ''] = [words.at(-2), words.at(-1)];
  if (words.length < 2 || !(/[^e]ed$/.test(last) || DONE.has(last))) return undefined;
  const type = core(first) ?? more(first);
  if (type !== 'integer' && (core(last) || more(last))) return undefined;
  return type && type !== 'string' && type !== 'text' && type !== 'boolean' ? type : undefined;
}

/** Ends of names that developers write: "height_m", "flowLpm". */
const UNIT_SHORTS: ReadonlyMap<string, AttributeType> = new Map([
  ...'bar mbar m km l g t w h v a ha nm kn gb mb kb lpm bpm rpm m2 m3 kw kwh hz mhz psi deg eur usd gbp pct mah'
    .split(' ')
    .map((unit) => [unit, 'decimal'] as const),
  ...'s ms px min mins sec secs bytes bits'.split(' ').map((unit) => [unit, 'integer'] as const),
]);
const ADJUNCTS: ReadonlySet<string> = new Set(['before', 'after', 'now', 'again', 'afterwards', 'beforehand']);
const NOTED: ReadonlySet<AttributeType> = new Set(['date', 'datetime', 'time', 'decimal']);
const NUMBERS: ReadonlySet<AttributeType> = new Set(['integer', 'float', 'decimal']);
const MEASURING: ReadonlySet<string> = new Set(['in', 'em']);
const NEXT: ReadonlySet<string> = new Set(['last', 'next', 'first', 'ultimo', 'ultima', 'proximo', 'proxima']);

/** "last tuned", "next service", "próxima poda": when it was or will be, unless it is known for something else. */
function ofTime(words: readonly string[], core: Look, more: Look): NamedType | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length !== 2 || !NEXT.has(first)) return undefined;
  if (/[^e]ed$/.test(last)) return certainly('date');
  return core(last) || more(last) ? undefined : likely('date');
}
