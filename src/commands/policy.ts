import type { Decisions } from '../ports.js';

/** Answers for a person who is not there: always the safe choice. */
export const policyDecisions: Decisions = {
  async ask(request) {
    return { choice: request.safe, by: 'policy' };
  },
};
