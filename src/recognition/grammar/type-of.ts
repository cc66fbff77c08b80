/** The type of an attribute from its name, by its head word and the words beside it. */
import type { AttributeType } from '../../domain/entity-spec.js';
import { foldToAscii, wordsOf } from '../../domain/names.js';
import type { Language as Code } from '../../domain/recognition.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { singularIn } from '../text/singular.js';

export interface NamedType {
  readonly type: AttributeType;
  /** The name is known to be an attribute's, and its type with it. */
  readonly certain: boolean;
}

interface Table {
  readonly lexicon: Lexicon;
  /** Words and word pairs → type. */
  readonly types: ReadonlyMap<string, AttributeType>;
  readonly joints: ReadonlySet<string>;
}

const tables = new Map<Code, Table>();

function tableOf(code: Code): Table {
  const ready = tables.get(code);
  if (ready) return ready;
  const lexicon = lexiconOf(code);
  const entries = Object.entries(lexicon.types) as [AttributeType, readonly string[]][];
  const types = new Map(
    entries.flatMap(([type, words]) => words.map((word) => [foldToAscii(word).toLowerCase(), type] as const)),
  );
  const table = { lexicon, types, joints: new Set(lexicon.joints.split(' ')) };
  tables.set(code, table);
  return table;
}

export function typeOfName(name: string, code: Code): NamedType {
  const language = tableOf(code);
  const words = wordsOf(name);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const look = (text: string): AttributeType | undefined =>
    language.types.get(text) ?? language.types.get(singularIn(text, code));
  for (let size = Math.min(3, words.length); size > 1; size -= 1) {
    const type = look(words.slice(-size).join(' '));
    if (type) return { type, certain: true };
  }
  if (words.length > 1) {
    const { lexicon } = language;
    if (lexicon.booleanPrefixes.includes(first)) return { type: 'boolean', certain: true };
    const counted = lexicon.countPrefixes.includes(first) ? look(last) : undefined;
    if (lexicon.countPrefixes.includes(first))
      return { type: counted === 'decimal' || counted === 'float' ? counted : 'integer', certain: true };
    for (const [suffixes, type] of lexicon.suffixes) if (suffixes.includes(last)) return { type, certain: true };
    // "number of stars", "date of birth", "milk per day": the head stands first.
    const joint = words.findIndex((word) => language.joints.has(word) || lexicon.ofWords.includes(word));
    if (joint > 0) {
      const head = words.slice(0, joint).join(' ');
      if (lexicon.countNouns.includes(head)) return { type: 'integer', certain: true };
      const type = look(head) ?? look(words[joint - 1] ?? '');
      if (type) return { type, certain: true };
    }
    for (const [prefixes, type] of lexicon.prefixes)
      if (prefixes.includes(first) && !look(last)) return { type, certain: true };
  }
  // "last tuned", "next serviced"
  if (code === 'en' && words.length === 2 && ['last', 'next', 'first'].includes(first) && /[^e]ed$/.test(last))
    return { type: 'date', certain: true };
  // "price paid", "amount due": what was paid, not whether.
  const before = code === 'en' && words.length > 1 && look(last) === 'boolean' ? look(words.at(-2) ?? '') : undefined;
  if (before === 'decimal' || before === 'date') return { type: before, certain: true };
  // Portuguese puts the head first, English last.
  const head = code === 'pt' ? (look(first) ?? look(last)) : look(last);
  if (head) return { type: head, certain: true };
  // "revoked", "neutered": a participle alone is a yes or no.
  if (code === 'en' && words.length === 1 && /[^e]ed$/.test(last) && last.length > 3)
    return { type: 'boolean', certain: false };
  return { type: 'string', certain: false };
}
