import { CancelledError } from '../domain/errors.js';
import type { DecisionRequest } from '../domain/event.js';

/** A person ended the run on a card, which is no failure: what they can do next belongs to that card. */
export class StoppedByPerson extends CancelledError {
  readonly nextSteps: readonly string[];

  constructor(nextSteps: readonly string[]) {
    super('stopped by choice');
    this.nextSteps = nextSteps;
  }
}

/** The keys of a card that go on, in a line: "p patch, a accept as it is". */
export const waysOn = ({ choices }: DecisionRequest, stop: string): string =>
  `the same sentence brings the card back: ${choices
    .filter(({ id }) => id !== stop)
    .map(({ key, label }) => `${key} ${label.split(':')[0]}`)
    .join(', ')}`;
