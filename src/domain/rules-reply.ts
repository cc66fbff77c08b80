/** What a model answers when it is asked for the rules of an entity. */
import type { AttributeType } from './entity-spec.js';

/** An attribute that the rules need and the person did not name: the status of a workflow. */
export interface ExtraAttribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly values?: readonly string[];
  readonly default?: string | number | boolean;
}

export interface RulesReply {
  /** Plain words, one rule a line: what a person reads before they accept it. */
  readonly summary: readonly string[];
  readonly attributes: readonly ExtraAttribute[];
  /** Names of the attributes that the rules fill in. */
  readonly computed: readonly string[];
  /** The rules module below its imports. */
  readonly code: string;
  /** The tests of the rules, below their imports. */
  readonly tests: string;
}
