/** A fact with a clause around it: a reason, a consequence, or what holds where nothing is said. */
import { foldToAscii } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';
import { CLAUSES } from '../lexicon/marked-clauses.js';
import type { Facts } from '../reading.js';

/** What a piece says; nothing where it is not understood. */
export type Read = (piece: string) => Facts | undefined;

/** The facts of a piece whose clause is understood, or adds nothing. */
export function clausalFacts(piece: string, code: Language, read: Read): Facts | undefined {
  return (
    withConsequence(piece, code, read) ??
    withReason(piece, code, read) ??
    withDefault(piece, code, read) ??
    whileAbsent(piece, code, read)
  );
}

/** "often unknown, so it may be empty": what follows is what is asked for; what goes before may say more. */
function withConsequence(piece: string, code: Language, read: Read): Facts | undefined {
  const [, before, after] = CLAUSES[code].so.exec(piece) ?? [];
  if (before === undefined || after === undefined) return undefined;
  const [first, then] = [read(before), read(after)];
  if (then) return first ? { ...first, ...then } : weighs(before, code) ? undefined : then;
  // "10 characters so nobody writes 'all'": what it is for.
  return first && !weighs(after, code) ? first : undefined;
}

/** "unique because we count by it" */
function withReason(piece: string, code: Language, read: Read): Facts | undefined {
  const [, fact, reason] = CLAUSES[code].because.exec(piece) ?? [];
  return fact === undefined || reason === undefined || weighs(reason, code) ? undefined : read(fact);
}

/** "0 unless agreed otherwise", "if none is picked, birch" */
function withDefault(piece: string, code: Language, read: Read): Facts | undefined {
  const { unsaid, unless, saying } = CLAUSES[code];
  for (const [value, clause] of [after(piece, code), before(piece, code)]) {
    if (value === undefined || clause === undefined) continue;
    const holds = unless.test(clause) || unsaid.test(clause);
    const bare = value
      .replace(saying, '')
      .replace(/^(\d+(?:[.,]\d+)?) \p{L}+$/u, '$1')
      .trim();
    if (!holds || bare === '') continue;
    const told = read(`default ${bare}`);
    const facts = told?.default === undefined || typeof told.default === 'string' ? (read(bare) ?? told) : told;
    if (facts?.default === undefined || Object.keys(facts).length > 1) continue;
    // "Latin unless it is a hymn": a word that is no value may be anything.
    if (typeof facts.default === 'string' && !unsaid.test(clause)) continue;
    return facts;
  }
  return undefined;
}

/** "may be empty while it is out": when it is so adds nothing to what is optional. */
function whileAbsent(piece: string, code: Language, read: Read): Facts | undefined {
  const [fact] = after(piece, code);
  if (fact === undefined) return undefined;
  const facts = read(fact);
  return facts && facts.required === false && Object.keys(facts).length === 1 ? facts : undefined;
}

type Parts = readonly [fact: string | undefined, clause: string | undefined];

const after = (piece: string, code: Language): Parts => {
  const [, fact, clause] = CLAUSES[code].after.exec(piece) ?? [];
  return SEVERAL.test(clause ?? '') ? [undefined, undefined] : [fact, clause];
};

const before = (piece: string, code: Language): Parts => {
  const [, clause, fact] = CLAUSES[code].before.exec(piece) ?? [];
  return SEVERAL.test(clause ?? '') ? [undefined, undefined] : [fact, clause];
};

/** More than a clause: what comes after it may say more. */
const SEVERAL = /[,;]|\d| (?:and|but|e|mas) /i;

const weighs = (words: string, code: Language): boolean => CLAUSES[code].weighty.test(foldToAscii(words));
