/** The network of the tagger while it learns: its scores with dropout, and the slope of its loss for every weight. */
import { LEAK, multiply, type Network } from '../../src/recognition/tagging/network.js';
import { lossOf } from './sentence-loss.js';
import { Weights } from './weights.js';

export interface Lesson {
  /** Rows of each token, below the number of rows; the row of its word is the first. */
  readonly rows: readonly (readonly number[])[];
  /** Where its word vector is; -1 where it has none. */
  readonly vectors: readonly number[];
  readonly tags: readonly number[];
}

export interface Shape {
  readonly width: number;
  readonly tags: number;
  readonly rows: number;
  readonly reaches: readonly number[];
}

export interface WordVectors {
  readonly size: number;
  readonly values: Float32Array;
}

interface LayerWeights {
  readonly reach: number;
  readonly weights: Weights;
  readonly bias: Weights;
}

/** Shares of what is left out while learning, so that nothing is relied on alone. */
const DROPPED = { row: 0.15, word: 0.2, vector: 0.1, state: 0.2 };
/** The row that stands for a word that is not in the vocabulary. */
export const UNKNOWN = 0;

export class Learner {
  readonly #shape: Shape;
  readonly #vectors: WordVectors;
  readonly #random: () => number;
  readonly #may: Uint8Array;
  readonly #rows: Weights;
  readonly #project: Weights;
  readonly #bias: Weights;
  readonly #whole: Weights;
  readonly #layers: readonly LayerWeights[];
  readonly #out: Weights;
  readonly #outBias: Weights;
  readonly #steps: Weights;

  constructor(shape: Shape, vectors: WordVectors, may: Uint8Array, random: () => number) {
    const { width, tags, rows, reaches } = shape;
    const weights = (count: number, spread: number): Weights => new Weights(count, width, spread, random);
    this.#shape = shape;
    this.#vectors = vectors;
    this.#may = may;
    this.#random = random;
    this.#rows = weights(rows * width, 0.15).sparse();
    this.#project = weights(vectors.size * width, 1 / Math.sqrt(vectors.size));
    this.#bias = weights(width, 0);
    this.#whole = weights(width * width, 0.3 / Math.sqrt(width));
    this.#layers = reaches.map((reach) => ({
      reach,
      weights: weights(3 * width * width, 1 / Math.sqrt(3 * width)),
      bias: weights(width, 0),
    }));
    this.#out = new Weights(width * tags, tags, 1 / Math.sqrt(width), random);
    this.#outBias = new Weights(tags, tags, 0, random);
    this.#steps = new Weights((tags + 1) * tags, tags, 0.01, random);
  }

  /** Adds the slopes of one sentence; @returns its loss */
  learn(lesson: Lesson): number {
    const { width, tags } = this.#shape;
    const tokens = lesson.tags.length;
    const active = this.#thinned(lesson);
    const sums = this.#sums(active, tokens);
    const first = sums.map((value) => (value > 0 ? value : value * LEAK));
    const mean = meanOf(first, tokens, width);
    const added = new Float32Array(width);
    multiply(mean, 0, width, this.#whole.values, 0, width, added, 0);
    const states: Float32Array[] = [first.map((value, at) => value + (added[at % width] as number))];
    const slopes: Float32Array[] = [];
    for (const { reach, weights, bias } of this.#layers) {
      const last = states.at(-1) as Float32Array;
      const { next, slope } = this.#through(last, tokens, reach, weights.values, bias.values);
      states.push(next);
      slopes.push(slope);
    }
    const top = states.at(-1) as Float32Array;
    const scores = new Float32Array(tokens * tags);
    for (let at = 0; at < tokens; at += 1) {
      scores.set(this.#outBias.values, at * tags);
      multiply(top, at * width, width, this.#out.values, 0, tags, scores, at * tags);
    }
    const { loss, slope } = lossOf(scores, lesson.tags, this.#steps, this.#may);
    let back = new Float32Array(tokens * width);
    for (let at = 0; at < tokens; at += 1) {
      for (let tag = 0; tag < tags; tag += 1) this.#outBias.slope(tag, slope[at * tags + tag] as number);
      this.#out.back(top, at * width, width, 0, tags, slope, at * tags, back, at * width);
    }
    for (let k = this.#layers.length - 1; k >= 0; k -= 1) back = this.#backThrough(k, states, slopes, back, tokens);
    this.#backFirst(active, sums, mean, back, tokens);
    return loss;
  }

  /** @param rate how far each weight goes at most, about */
  step(rate: number, sentences: number): void {
    const layers = this.#layers.flatMap(({ weights, bias }) => [weights, bias]);
    const rest = [this.#project, this.#bias, this.#whole, this.#out, this.#outBias, this.#steps];
    for (const weights of [this.#rows, ...rest, ...layers]) weights.step(rate, sentences);
  }

  /** What was learned; word vectors as rows behind the others. */
  network(): Network {
    const { width, tags } = this.#shape;
    const { size, values } = this.#vectors;
    const words = values.length / size;
    const rows = new Float32Array(this.#rows.values.length + words * width);
    rows.set(this.#rows.values);
    for (let word = 0; word < words; word += 1)
      multiply(
        values,
        word * size,
        size,
        this.#project.values,
        0,
        width,
        rows,
        this.#rows.values.length + word * width,
      );
    return {
      width,
      tags,
      rows,
      unit: 1,
      bias: this.#bias.values,
      whole: this.#whole.values,
      layers: this.#layers.map(({ reach, weights, bias }) => ({
        reach,
        weights: turned(weights.values, width),
        bias: bias.values,
      })),
      out: this.#out.values,
      outBias: this.#outBias.values,
      steps: this.#steps.values,
    };
  }

  /** Some of what is known of each token left out. */
  #thinned({ rows, vectors }: Lesson): { readonly rows: readonly number[]; readonly vector: number }[] {
    return rows.map(([word = UNKNOWN, ...others], at) => ({
      rows: [this.#random() < DROPPED.word ? UNKNOWN : word, ...others.filter(() => this.#random() >= DROPPED.row)],
      vector: this.#random() < DROPPED.vector ? -1 : (vectors[at] ?? -1),
    }));
  }

  #sums(
    active: readonly { readonly rows: readonly number[]; readonly vector: number }[],
    tokens: number,
  ): Float32Array {
    const { width } = this.#shape;
    const sums = new Float32Array(tokens * width);
    const rows = this.#rows.values;
    for (const [at, { rows: ids, vector }] of active.entries()) {
      sums.set(this.#bias.values, at * width);
      for (const id of ids)
        for (let i = 0; i < width; i += 1)
          sums[at * width + i] = (sums[at * width + i] as number) + (rows[id * width + i] as number);
      if (vector < 0) continue;
      const { size, values } = this.#vectors;
      multiply(values, vector * size, size, this.#project.values, 0, width, sums, at * width);
    }
    return sums;
  }

  #through(
    states: Float32Array,
    tokens: number,
    reach: number,
    weights: Float32Array,
    bias: Float32Array,
  ): { readonly next: Float32Array; readonly slope: Float32Array } {
    const { width } = this.#shape;
    const next = Float32Array.from(states);
    const slope = new Float32Array(tokens * width);
    const sum = new Float32Array(width);
    for (let at = 0; at < tokens; at += 1) {
      sum.set(bias);
      for (let place = 0; place < 3; place += 1) {
        const other = at + (place - 1) * reach;
        if (other >= 0 && other < tokens)
          multiply(states, other * width, width, weights, place * width * width, width, sum, 0);
      }
      for (let i = 0; i < width; i += 1) {
        const value = sum[i] as number;
        const kept = this.#random() < DROPPED.state ? 0 : (value > 0 ? 1 : LEAK) / (1 - DROPPED.state);
        slope[at * width + i] = kept;
        next[at * width + i] = (next[at * width + i] as number) + value * kept;
      }
    }
    return { next, slope };
  }

  #backThrough(
    k: number,
    states: readonly Float32Array[],
    slopes: readonly Float32Array[],
    back: Float32Array<ArrayBuffer>,
    tokens: number,
  ): Float32Array<ArrayBuffer> {
    const { width } = this.#shape;
    const { reach, weights, bias } = this.#layers[k] as LayerWeights;
    const [state, slope] = [states[k] as Float32Array, slopes[k] as Float32Array];
    const inner = back.map((value, at) => value * (slope[at] as number));
    const before = Float32Array.from(back);
    for (let at = 0; at < tokens; at += 1) {
      for (let i = 0; i < width; i += 1) bias.slope(i, inner[at * width + i] as number);
      for (let place = 0; place < 3; place += 1) {
        const other = at + (place - 1) * reach;
        if (other >= 0 && other < tokens)
          weights.back(
            state,
            other * width,
            width,
            place * width * width,
            width,
            inner,
            at * width,
            before,
            other * width,
          );
      }
    }
    return before;
  }

  #backFirst(
    active: readonly { readonly rows: readonly number[]; readonly vector: number }[],
    sums: Float32Array,
    mean: Float32Array,
    back: Float32Array,
    tokens: number,
  ): void {
    const { width } = this.#shape;
    const added = new Float32Array(width);
    for (let at = 0; at < back.length; at += 1)
      added[at % width] = (added[at % width] as number) + (back[at] as number);
    const ofMean = new Float32Array(width);
    this.#whole.back(mean, 0, width, 0, width, added, 0, ofMean, 0);
    const inner = back.map(
      (value, at) => (value + (ofMean[at % width] as number) / tokens) * ((sums[at] as number) > 0 ? 1 : LEAK),
    );
    const { size, values } = this.#vectors;
    const unused = new Float32Array(size);
    for (const [at, { rows, vector }] of active.entries()) {
      for (let i = 0; i < width; i += 1) this.#bias.slope(i, inner[at * width + i] as number);
      for (const id of rows) this.#rows.slopeRow(id, inner, at * width);
      if (vector >= 0) this.#project.back(values, vector * size, size, 0, width, inner, at * width, unused, 0);
    }
  }
}

function meanOf(states: Float32Array, tokens: number, width: number): Float32Array {
  const mean = new Float32Array(width);
  for (let at = 0; at < states.length; at += 1)
    mean[at % width] = (mean[at % width] as number) + (states[at] as number) / tokens;
  return mean;
}

/** From (place × width + from) × width + to, as it is learned, to (to × 3 + place) × width + from, as it is used. */
function turned(weights: Float32Array, width: number): Float64Array {
  const all = new Float64Array(weights.length);
  for (let row = 0; row < 3 * width; row += 1)
    for (let to = 0; to < width; to += 1) all[to * 3 * width + row] = weights[row * width + to] as number;
  return all;
}
