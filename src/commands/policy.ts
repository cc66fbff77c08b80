import type { Decisions } from '../ports.js';

export interface Permissions {
  /** Stored values may be taken away. */
  readonly allowDataLoss: boolean;
  /** Rules that a model wrote are taken; their types and tests decide. */
  readonly acceptRules: boolean;
}

/**
 * Answers for a person who is not there: the choice that loses nothing. What takes stored values away, or lets code of a
 * model run, is taken only when that was allowed beforehand, by name.
 */
export const policyDecisions = ({ allowDataLoss, acceptRules }: Permissions): Decisions => ({
  async ask({ kind, choices, safe }) {
    if (kind === 'custom-rules') return { choice: acceptRules ? 'accept' : safe, by: 'policy' };
    const losing = allowDataLoss ? choices.find(({ losesData }) => losesData === true) : undefined;
    return { choice: losing?.id ?? safe, by: 'policy' };
  },
});

/** Without any permission. */
export const SAFE_DECISIONS: Decisions = policyDecisions({ allowDataLoss: false, acceptRules: false });
