/** Learns the tagger's weights from marked sentences: an averaged structured perceptron (Collins 2002, EMNLP, 1–8). */
import { decode, type Weights } from './decode.js';
import { BUCKETS } from './features.js';
import { TAGS } from './tags.js';

export interface Example {
  readonly features: readonly Uint16Array[];
  /** Indices into TAGS. */
  readonly tags: readonly number[];
}

const SIZE = TAGS.length;

/** The same examples in the same order give the same weights. */
export function learn(examples: readonly Example[], rounds: number): Weights {
  const features = new Averaged(BUCKETS * SIZE);
  const steps = new Averaged((SIZE + 1) * SIZE);
  const now: Weights = { features: features.values, steps: steps.values };
  const random = randomFrom(7);
  let step = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const example of shuffled(examples, random)) {
      step += 1;
      const { tags } = decode(example.features, now);
      let [before, wrongBefore] = [SIZE, SIZE];
      for (const [at, right] of example.tags.entries()) {
        const wrong = tags[at] ?? 0;
        if (right !== wrong)
          for (const bucket of example.features[at] ?? []) {
            features.add(bucket * SIZE + right, 1, step);
            features.add(bucket * SIZE + wrong, -1, step);
          }
        if (right !== wrong || before !== wrongBefore) {
          steps.add(before * SIZE + right, 1, step);
          steps.add(wrongBefore * SIZE + wrong, -1, step);
        }
        [before, wrongBefore] = [right, wrong];
      }
    }
  return { features: features.average(step), steps: steps.average(step) };
}

/** Values, and their mean over all steps. */
class Averaged {
  readonly values: Float64Array;
  readonly #weighed: Float64Array;

  constructor(size: number) {
    this.values = new Float64Array(size);
    this.#weighed = new Float64Array(size);
  }

  add(at: number, amount: number, step: number): void {
    this.values[at] = (this.values[at] as number) + amount;
    this.#weighed[at] = (this.#weighed[at] as number) + amount * step;
  }

  average(steps: number): Float64Array {
    return this.values.map((value, at) => value - (this.#weighed[at] as number) / steps);
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

/** A linear congruential generator, so that a training can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
