/** Who is to do it: "The staff at the desk must be able to see the passport number of a guest" asks for the passport number. */
import { abilitiesOf } from '../lexicon/abilities.js';
import type { ClauseKind } from '../lexicon/lexicon.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';

const MOST_WORDS = 8;
/** Clauses that say what is to be done, whoever does it. */
const DONE: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'add-to',
  'extend',
  'each-has',
  'record',
  'create',
  'change',
]);

/** Their wishes have patterns of their own, and what else they say is background. */
const SPEAKER: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'they',
  'he',
  'she',
  'it',
  'eu',
  'nos',
  'voce',
  'ele',
  'ela',
]);

/** Where the clause begins that such a subject is said of. */
export function afterSubject(ctx: Context, state: Discourse, at: number, to: number): number | undefined {
  if (state.entity || at !== state.begin) return undefined;
  const { weighty } = ctx.language.lexicon;
  const modals = new Set(abilitiesOf(ctx.language.code).map(([first]) => first));
  for (let i = at + 1; i < Math.min(to, at + MOST_WORDS); i += 1) {
    if (SPEAKER.has(ctx.word(i - 1)) || ctx.language.conjunctions.has(ctx.word(i - 1))) return undefined;
    if (ctx.tokens[i - 1]?.kind !== 'word' || (weighty.includes(ctx.word(i - 1)) && !modals.has(ctx.word(i - 1))))
      return undefined;
    const ability = abilitiesOf(ctx.language.code).find((words) => words.every((word, k) => ctx.word(i + k) === word));
    const start = ability ? i + ability.length : i;
    if (ability && start < to && isDone(ctx, start, to)) return start;
  }
  return undefined;
}

const isDone = (ctx: Context, at: number, to: number): boolean =>
  ctx.language.clauses.first(
    ctx.tokens,
    at,
    to,
    ctx.ends,
    (match, { kind, open }) =>
      DONE.has(kind) && (open ? match.end < to : !ctx.isNameWord(match.end) || match.end >= to),
  ) !== undefined;
