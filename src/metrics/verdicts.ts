/** The last verdict on each artifact, and what follows from all of them. */
import type { ValidationOutcome } from '../domain/finding.js';

const WORST_FIRST: readonly ValidationOutcome[] = ['confident_rejection', 'uncertain', 'confident_approval'];

export class Verdicts {
  readonly #last = new Map<string, ValidationOutcome>();
  readonly #repaired = new Set<string>();

  judged(artifact: string, outcome: ValidationOutcome): void {
    this.#last.set(artifact, outcome);
  }

  repaired(artifact: string): void {
    this.#repaired.add(artifact);
  }

  /** Undefined where nothing was judged. */
  get worst(): ValidationOutcome | undefined {
    const last = new Set(this.#last.values());
    return WORST_FIRST.find((outcome) => last.has(outcome));
  }

  /** Everything that was repaired is approved now; false where nothing was. */
  get repairsHold(): boolean {
    return this.#repaired.size > 0 && [...this.#repaired].every((id) => this.#last.get(id) === 'confident_approval');
  }
}
