/** What did not come of a choice on a card. It ends no run where a person is asked: they have every other way still. */
import { AbortError, ModelError, type ModelFault, throwIfCancelled } from '../domain/errors.js';
import type { Editor } from '../ports.js';

/** What was hoped for: another text by the model, the model's review of one, the person's own text. */
type Hoped = 'text' | 'review' | 'edit';

export class Setback {
  readonly hoped: Hoped;
  readonly error: AbortError;

  constructor(hoped: Hoped, error: AbortError) {
    this.hoped = hoped;
    this.error = error;
  }

  /** What happened, what the file is now, and what may help. */
  get lines(): readonly string[] {
    const { message, nextSteps } = this.error;
    return [WORDS[this.hoped](message), ...nextSteps.map((step) => `→ ${step}`)];
  }

  /** Nothing that policy could try once more: a person looks at it first. */
  get lasting(): boolean {
    return !(this.hoped === 'text' && this.error instanceof ModelError && POOR_ANSWERS.has(this.error.fault));
  }
}

const WORDS: Readonly<Record<Hoped, (message: string) => string>> = {
  text: (message) => `No new text came: ${message}. The file is as it was before.`,
  review: (message) => `It is not reviewed yet: ${message}. Nothing of it is lost.`,
  edit: (message) => message,
};
const POOR_ANSWERS: ReadonlySet<ModelFault> = new Set(['refusal', 'content-filter', 'length', 'endless', 'mismatch']);

/** Rejects with a cancel and with bugs of ours only. */
export async function orSetback<T>(hoped: Hoped, work: () => Promise<T>, signal: AbortSignal): Promise<T | Setback> {
  try {
    return await work();
  } catch (error) {
    throwIfCancelled(signal);
    if (!(error instanceof AbortError)) throw error;
    return new Setback(hoped, error);
  }
}

export const nothingFrom = ({ name }: Editor): Setback =>
  new Setback('edit', new AbortError(`${name} gave no text back, so nothing was taken from it.`));
