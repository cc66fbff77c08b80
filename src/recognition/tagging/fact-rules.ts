/** A fact that no constraint holds: what is worked out, hangs on another attribute, or is of a pattern. */
import { mergeFacts } from '../grammar/facts.js';
import { findSignal } from '../grammar/signals.js';
import { RULING } from '../lexicon/marked-clauses.js';
import type { Facts } from '../reading.js';
import { type About, CUTS, contextOf, factsIn } from './fact-reading.js';

export interface RuleOf {
  /** Parts of it that are plain facts. */
  readonly facts: Facts;
  readonly rule: string;
}

/** The rule that a fact tells of its name; nothing where it shows no sign of one. */
export function ruleIn(fact: string, about: About): RuleOf | undefined {
  const parts = fact.split(CUTS).filter((_, at) => at % 2 === 0);
  let facts: Facts = {};
  const open: string[] = [];
  for (const part of parts) {
    const read = parts.length > 1 ? factsIn(part, { ...about, known: mergeFacts(about.known, facts) }) : undefined;
    // A letter among choices is no unit.
    if (read && read.detail === undefined) facts = mergeFacts(facts, read);
    else open.push(part);
  }
  const whole = `${about.name} ${fact}`;
  if (open.length === 0 || !open.some((part) => isRule(part, about))) return undefined;
  return { facts: open.length < parts.length ? facts : {}, rule: whole };
}

function isRule(part: string, { name, code }: About): boolean {
  if (NO_RULE.test(part)) return false;
  if (RULING[code].test(part)) return true;
  const ctx = contextOf(`${name} ${part}`, code);
  const from = contextOf(name, code).tokens.length - 1;
  const why = findSignal(ctx, from, ctx.tokens.length - 1, from)?.why;
  return why !== undefined && RULES.has(why);
}

/** Signs that hold for one value; others are of whole entities. */
const RULES: ReadonlySet<string> = new Set([
  'something happens by itself',
  'computed value',
  'rule across attributes',
  'pattern of characters',
  'generated value',
]);

/** "is one of the two", "uppercase not needed": signs that are none here. */
const NO_RULE =
  /^(?:is |are )?one of\b|^unless \w+ otherwise$|^(?:is |are |can be )?as \w+ as\b|:\s*\p{L}+, |^if you\b|\bnot (?:needed|necessary|required)\b|^<.*>$/iu;
