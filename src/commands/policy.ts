import type { Decisions } from '../ports.js';

/**
 * Answers for a person who is not there: the choice that loses nothing. What takes stored values away is taken only when
 * that was allowed beforehand, by name.
 */
export const policyDecisions = ({ allowDataLoss }: { readonly allowDataLoss: boolean }): Decisions => ({
  async ask({ choices, safe }) {
    const losing = allowDataLoss ? choices.find(({ losesData }) => losesData === true) : undefined;
    return { choice: losing?.id ?? safe, by: 'policy' };
  },
});

/** Without any permission. */
export const SAFE_DECISIONS: Decisions = policyDecisions({ allowDataLoss: false });
