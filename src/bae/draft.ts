import type { Change } from '../domain/change.js';
import type { EntitySpec } from '../domain/entity-spec.js';

/** What a request does to a system, so far; each step returns the next one. */
export interface Draft {
  readonly entities: readonly EntitySpec[];
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
}

/** Why a step cannot be done; nothing is changed then. */
export interface Refusal {
  readonly reason: string;
  readonly nextSteps: readonly string[];
}
