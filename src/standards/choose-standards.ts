/** Which text of a SWEA's standards a prompt carries: the short one, unless there is a reason for the full one. */
import type { SweaName } from '../domain/artifact.js';
import type { EntitySpec } from '../domain/entity-spec.js';
import type { ModelApprovals } from './model-approvals.js';

export interface StandardsTexts {
  getCompressedText(swea: SweaName): Promise<string>;
  getFullText(swea: SweaName): Promise<string>;
  /** Of both texts, counted beforehand: no tokenizer has to be loaded for a prompt. */
  tokensOf(swea: SweaName): Promise<{ readonly compressed: number; readonly full: number }>;
}

export interface ChosenStandards {
  readonly text: string;
  readonly kind: 'compressed' | 'full';
  /** For people: why this one. */
  readonly reason: string;
  readonly tokensCompressed: number;
  readonly tokensFull: number;
}

/** Share of approved artifacts below which the short text has proved too short (seeds, SC-008). */
const APPROVAL_WANTED = 0.85;
const MANY_RULES = 4;
const MANY_ATTRIBUTES = 15;
const MANY_RELATIONS = 4;

export class StandardsShelf {
  readonly #texts: StandardsTexts;
  readonly #approvals: ModelApprovals;
  readonly #compressed: boolean;

  /** @param compressed ENABLE_COMPRESSED_STANDARDS */
  constructor(texts: StandardsTexts, approvals: ModelApprovals, compressed: boolean) {
    this.#texts = texts;
    this.#approvals = approvals;
    this.#compressed = compressed;
  }

  async choose(swea: SweaName, entity: EntitySpec | undefined): Promise<ChosenStandards> {
    const [{ full, reason }, { compressed: tokensCompressed, full: tokensFull }] = await Promise.all([
      this.#decide(swea, entity),
      this.#texts.tokensOf(swea),
    ]);
    const text = await (full ? this.#texts.getFullText(swea) : this.#texts.getCompressedText(swea));
    return { text, kind: full ? 'full' : 'compressed', reason, tokensCompressed, tokensFull };
  }

  /** Tells whether a model's artifact passed its first review. */
  record(swea: SweaName, approved: boolean): Promise<void> {
    return this.#approvals.record(swea, approved);
  }

  async #decide(swea: SweaName, entity: EntitySpec | undefined): Promise<{ full: boolean; reason: string }> {
    if (!this.#compressed) return { full: true, reason: 'compressed standards are turned off' };
    const complexity = complexityOf(entity);
    if (complexity) return { full: true, reason: complexity };
    const rate = await this.#approvals.rate(swea);
    if (rate !== undefined && rate < APPROVAL_WANTED)
      return {
        full: true,
        reason: `only ${Math.round(rate * 100)} % of the last artifacts by a model were approved at once`,
      };
    return { full: false, reason: 'the usual' };
  }
}

function complexityOf(entity: EntitySpec | undefined): string | undefined {
  if (!entity) return undefined;
  const { name, rules, attributes, relations } = entity;
  if (rules.length >= MANY_RULES) return `${name} has ${rules.length} rules`;
  if (attributes.length >= MANY_ATTRIBUTES) return `${name} has ${attributes.length} attributes`;
  return relations.length >= MANY_RELATIONS ? `${name} has ${relations.length} relations` : undefined;
}
