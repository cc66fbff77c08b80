/** Whether a value has to be there, may be missing or may occur twice, put together from what the words of a piece add. */
import { recalled } from '../../domain/recalled.js';
import { LANGUAGES, type Language } from '../../domain/recognition.js';
import type { Context } from '../grammar/context.js';
import { SENSES, SENSES_PT, type Sense } from '../lexicon/marked-senses.js';
import { lines, RuleSet } from '../pattern/rule-set.js';
import type { Facts } from '../reading.js';

const sensesOf = recalled(
  (code: Language) => new RuleSet<Sense>(lines(code === 'pt' ? SENSES_PT : SENSES), {}),
  LANGUAGES,
);

/** The facts of a whole piece; `undefined` where a word adds more than is known, or where they contradict each other. */
export function sensedFacts(ctx: Context, name: string): Facts | undefined {
  const senses = sensesIn(ctx, name);
  return senses && (timesOf(senses) ?? presenceOf(senses));
}

/** How often each sense is there. */
type Senses = ReadonlyMap<Sense, number>;

/** As many nouns may stand in a piece: "no two spare parts". */
const MOST_NOUNS = 3;

function sensesIn(ctx: Context, name: string): Senses | undefined {
  const rules = sensesOf(ctx.language.code);
  const own = new Set(name.toLowerCase().split(/[^\p{L}\d]+/u));
  const senses = new Map<Sense, number>();
  const limit = ctx.tokens.length - 1;
  // "set to no": a value, and no denial.
  if (ctx.word(limit - 1) === 'no') return undefined;
  /** After a word that a noun follows. */
  let noun = false;
  let nouns = 0;
  for (let at = 0; at < limit; ) {
    const found = rules.longest(ctx.tokens, at, limit, ctx.ends);
    if (found?.value === 'else') return undefined;
    if (found) {
      senses.set(found.value, (senses.get(found.value) ?? 0) + 1);
      noun = found.value === 'noun' || found.value === 'not';
      at = found.end;
      continue;
    }
    if (ctx.tokens[at]?.kind !== 'word') return undefined;
    if (!own.has(ctx.word(at))) {
      nouns += 1;
      if (!noun || nouns > MOST_NOUNS || !ctx.isNameWord(at)) return undefined;
    }
    at += 1;
  }
  return senses;
}

/** "no two the same", "must have its own" */
function timesOf(senses: Senses): Facts | undefined {
  const [same, own] = [has(senses, 'same'), has(senses, 'own')];
  if (same === own || has(senses, 'absent') || has(senses, 'choice')) return undefined;
  const denied = denials(senses, 'not', 'without') % 2 === 1;
  if (own) {
    if (has(senses, 'free')) return { unique: false };
    if (denied || has(senses, 'may')) return undefined;
    return has(senses, 'duty') ? { required: true, unique: true } : { unique: true };
  }
  // "can be used twice": it may be denied by a word that was not marked.
  return denied && !has(senses, 'free') ? { unique: true } : undefined;
}

/** "nobody may leave it out", "it does not have to be given" */
function presenceOf(senses: Senses): Facts | undefined {
  if (has(senses, 'same') || has(senses, 'own')) return undefined;
  const denied = denials(senses, 'not') % 2 === 1;
  const absent = has(senses, 'absent') || has(senses, 'without');
  const [there, duty, choice] = [has(senses, 'there'), has(senses, 'duty'), has(senses, 'choice')];
  const [must, may] = [has(senses, 'need') || has(senses, 'always'), has(senses, 'may')];
  const [seldom, early] = [has(senses, 'seldom'), has(senses, 'early')];
  if (has(senses, 'only') && may && there && !seldom) return undefined;
  if (has(senses, 'free')) return absent || choice || denied ? undefined : OPTIONAL;
  if (duty) return choice || absent || may || seldom || early ? undefined : { required: !denied };
  if (choice) return absent || there || must ? undefined : { required: denied };
  if (absent) {
    if (denied) return seldom || early ? undefined : REQUIRED;
    return must || !(may || seldom || early) ? undefined : OPTIONAL;
  }
  if (seldom) return must || (denied && !there) ? undefined : OPTIONAL;
  if (early) return there && (denied || may) && !must ? OPTIONAL : undefined;
  if (has(senses, 'always')) return there || has(senses, 'need') ? { required: !denied } : undefined;
  if (!there || denied || must === may) return undefined;
  return must ? REQUIRED : OPTIONAL;
}

const REQUIRED: Facts = { required: true };
const OPTIONAL: Facts = { required: false };

const has = (senses: Senses, sense: Sense): boolean => senses.has(sense);
const denials = (senses: Senses, ...of: readonly Sense[]): number =>
  of.reduce((sum, sense) => sum + (senses.get(sense) ?? 0), 0);
