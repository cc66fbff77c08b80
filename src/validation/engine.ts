/** Judges one file by the rules that apply to it: parse first, syntax tree second, patterns of text last. */
import type { SweaName } from '../domain/artifact.js';
import { messageOf } from '../domain/errors.js';
import type { ValidationResult, ValidationSubject } from '../domain/finding.js';
import { conclude, type Judgement, unjudged } from './outcome.js';
import { RULE_KINDS, uncertain, type ValidationRule, type Verdict } from './rule.js';
import type { Section } from './sections.js';
import type { SourceParser } from './source-parser.js';

/** In UTF-16 units. Larger files are uncertain: reading them could take seconds. */
export const MAX_CODE_LENGTH = 64 * 1024;

export class ValidationRuleEngine<Source> {
  readonly #parser: SourceParser<Source>;
  readonly #now: () => number;
  #rules: readonly ValidationRule<Source>[] = [];

  /** @param now milliseconds that never go back; for `validationTimeMs` only. */
  constructor(
    rules: readonly ValidationRule<Source>[],
    parser: SourceParser<Source>,
    now: () => number = () => performance.now(),
  ) {
    this.#parser = parser;
    this.#now = now;
    for (const rule of rules) this.addRule(rule);
  }

  /** Loads the parsers ahead of the first file, so that they load while other work goes on. */
  warm(): Promise<void> {
    return this.#parser.warm();
  }

  /** Every rule, in the order in which they run; with a SWEA, those that concern it. */
  listRules(swea?: SweaName): readonly ValidationRule<Source>[] {
    return swea ? this.#rules.filter((rule) => rule.sweas.includes(swea)) : this.#rules;
  }

  /** Throws an Error when its id is taken or its confidence is no number from 0 to 1. */
  addRule(rule: ValidationRule<Source>): void {
    if (this.#rules.some((known) => known.id === rule.id))
      throw new Error(`there is a validation rule ${rule.id} already`);
    if (!(rule.confidence >= 0 && rule.confidence <= 1))
      throw new Error(`validation rule ${rule.id}: confidence ${rule.confidence} is not between 0 and 1`);
    this.#rules = RULE_KINDS.flatMap((kind) => [...this.#rules, rule].filter((known) => known.kind === kind));
  }

  /** A new engine that asks these rules too; this one stays as it is. Throws as `addRule` does. */
  with(rules: readonly ValidationRule<Source>[]): ValidationRuleEngine<Source> {
    return new ValidationRuleEngine([...this.#rules, ...rules], this.#parser, this.#now);
  }

  /** Never throws; synchronous. Vendored files are not for it. */
  validateCode(subject: ValidationSubject): ValidationResult {
    const started = this.#now();
    if (subject.code.length > MAX_CODE_LENGTH)
      return unjudged(`the file is too large to be judged by rules (${subject.code.length} characters)`, 0);
    try {
      const source = this.#parser.parse(subject);
      const judgements = this.#judge(subject, source);
      return conclude(judgements, this.#now() - started, sectionsOf(subject, this.#parser.sections(source)));
    } catch (error) {
      return unjudged(`the file could not be read: ${messageOf(error)}`, this.#now() - started);
    }
  }

  #judge(subject: ValidationSubject, source: Source): readonly Judgement[] {
    const judgements: Judgement[] = [];
    for (const rule of this.#rules) {
      if (!applies(rule, subject)) continue;
      if (rule.kind !== 'parse' && judgements.some(brokenSyntax)) break;
      judgements.push({ rule, verdict: verdictOf(rule, subject, source) });
    }
    return judgements;
  }
}

/** A file without parts is one. */
const sectionsOf = ({ code, path }: ValidationSubject, sections: readonly Section[]): readonly Section[] =>
  sections.length > 0 ? sections : [{ name: path, firstLine: 1, lastLine: code.split('\n').length }];

const applies = (rule: ValidationRule<never>, subject: ValidationSubject): boolean =>
  rule.enabled && rule.sweas.includes(subject.swea) && rule.paths.some((path) => path.test(subject.path));

const brokenSyntax = ({ rule, verdict }: Judgement): boolean => rule.kind === 'parse' && verdict.kind === 'violated';

/** A rule that breaks has not judged: its fault must neither approve a file nor reject it. */
function verdictOf<Source>(rule: ValidationRule<Source>, subject: ValidationSubject, source: Source): Verdict {
  try {
    return rule.check(subject, source);
  } catch (error) {
    return uncertain(`rule ${rule.id} could not judge this file: ${messageOf(error)}`);
  }
}
