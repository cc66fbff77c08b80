/** The network of the tagger while it learns: its scores with dropout, and the slope of its loss for every weight. */
import { addSums, LEAK, meanOf, multiply, type Network, passesOf } from '../../src/recognition/tagging/network.js';
import { type AddProducts, productsIn } from '../../src/recognition/tagging/products.js';
import { type Numbers, Space } from '../../src/recognition/tagging/space.js';
import { Matrices } from './matrices.js';
import { lossOf } from './sentence-loss.js';
import { type Slopes, slopesIn } from './slopes.js';
import { Weights } from './weights.js';

export interface Lesson {
  /** Rows of each token, below the number of rows; the row of its word is the first. */
  readonly rows: readonly (readonly number[])[];
  /** Where its word vector is; -1 where it has none. */
  readonly vectors: readonly number[];
  readonly tags: readonly number[];
}

/** What is left of what is known of a token. */
interface Thinned {
  readonly rows: readonly number[];
  readonly vector: number;
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
  readonly weights: Matrices;
  readonly bias: Weights;
}

/** Of a sentence. */
const MOST_TOKENS = 512;
/** Shares of what is left out while learning, so that nothing is relied on alone. */
const DROPPED = { row: 0.15, word: 0.2, vector: 0.1, state: 0.2 };
/** The row that stands for a word that is not in the vocabulary. */
export const UNKNOWN = 0;

export class Learner {
  readonly #shape: Shape;
  readonly #space: Space;
  readonly #add: AddProducts;
  readonly #slopes: Slopes;
  readonly #vectors: WordVectors;
  readonly #random: () => number;
  readonly #may: Uint8Array;
  readonly #rows: Weights;
  readonly #project: Matrices;
  readonly #bias: Weights;
  readonly #whole: Matrices;
  readonly #layers: readonly LayerWeights[];
  readonly #out: Weights;
  readonly #outBias: Weights;
  readonly #steps: Weights;

  constructor(shape: Shape, vectors: WordVectors, may: Uint8Array, random: () => number) {
    const { width, tags, rows, reaches } = shape;
    this.#space = new Space(roomFor(shape, vectors));
    this.#add = productsIn(this.#space);
    const weights = (count: number, spread: number): Weights => new Weights(count, width, spread, random, this.#space);
    this.#slopes = slopesIn(this.#space, this.#add);
    this.#shape = shape;
    this.#vectors = { size: vectors.size, values: this.#space.copyOf(vectors.values) };
    this.#may = may;
    this.#random = random;
    this.#rows = new Weights(rows * width, width, 0.15, random).sparse();
    const matrices = (count: number, from: number, spread: number): Matrices =>
      new Matrices(this.#space, count, from, width, spread, random);
    this.#project = matrices(1, vectors.size, 1 / Math.sqrt(vectors.size));
    this.#bias = weights(width, 0);
    this.#whole = matrices(1, width, 0.3 / Math.sqrt(width));
    this.#layers = reaches.map((reach) => ({
      reach,
      weights: matrices(3, width, 1 / Math.sqrt(3 * width)),
      bias: weights(width, 0),
    }));
    this.#out = new Weights(width * tags, tags, 1 / Math.sqrt(width), random);
    this.#outBias = new Weights(tags, tags, 0, random);
    this.#steps = new Weights((tags + 1) * tags, tags, 0.01, random);
  }

  /** Adds the slopes of one sentence; @returns its loss */
  learn(lesson: Lesson): number {
    return this.#space.during(() => this.#learned(lesson));
  }

  #learned(lesson: Lesson): number {
    const { width, tags } = this.#shape;
    const tokens = lesson.tags.length;
    const active = this.#thinned(lesson);
    const first = this.#first(active, tokens);
    const states = [this.#withWhole(first)];
    const kept: Float32Array[] = [];
    for (const layer of this.#layers) {
      const { next, share } = this.#through(layer, states.at(-1) as Numbers, tokens);
      states.push(next);
      kept.push(share);
    }
    const top = states.at(-1) as Numbers;
    const scores = new Float32Array(tokens * tags);
    for (let at = 0; at < tokens; at += 1) {
      scores.set(this.#outBias.values, at * tags);
      multiply(top, at * width, width, this.#out.values, tags, scores, at * tags);
    }
    const { loss, slope } = lossOf(scores, lesson.tags, this.#steps, this.#may);
    let back = this.#space.take(tokens * width);
    for (let at = 0; at < tokens; at += 1) {
      for (let tag = 0; tag < tags; tag += 1) this.#outBias.slope(tag, slope[at * tags + tag] as number);
      this.#out.back(top, at * width, slope, at * tags, back);
    }
    for (const [k, layer] of [...this.#layers.entries()].reverse())
      back = this.#backThrough(layer, states[k] as Numbers, kept[k] as Float32Array, back);
    this.#backFirst(active, first, back);
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
      multiply(values, word * size, size, this.#project.values, width, rows, this.#rows.values.length + word * width);
    return {
      width,
      tags,
      rows,
      unit: 1,
      bias: this.#bias.values,
      whole: this.#whole.values,
      layers: this.#layers.map(({ reach, weights, bias }) => ({
        reach,
        weights: weights.values,
        bias: bias.values,
      })),
      out: this.#out.values,
      outBias: this.#outBias.values,
      steps: this.#steps.values,
    };
  }

  /** Some of what is known of each token left out. */
  #thinned({ rows, vectors }: Lesson): Thinned[] {
    return rows.map(([word = UNKNOWN, ...others], at) => ({
      rows: [this.#random() < DROPPED.word ? UNKNOWN : word, ...others.filter(() => this.#random() >= DROPPED.row)],
      vector: this.#random() < DROPPED.vector ? -1 : (vectors[at] ?? -1),
    }));
  }

  /** The sums of what is known of each token, and what goes on of them. */
  #first(active: readonly Thinned[], tokens: number): { readonly sums: Numbers; readonly vectors: Numbers } {
    const { width } = this.#shape;
    const { size, values } = this.#vectors;
    const [sums, vectors] = [this.#space.take(tokens * width), this.#space.take(tokens * size)];
    const rows = this.#rows.values;
    for (const [at, { rows: ids, vector }] of active.entries()) {
      sums.set(this.#bias.values, at * width);
      for (const id of ids)
        for (let i = 0; i < width; i += 1)
          sums[at * width + i] = (sums[at * width + i] as number) + (rows[id * width + i] as number);
      if (vector >= 0) vectors.set(values.subarray(vector * size, (vector + 1) * size), at * size);
    }
    this.#add({ numbers: vectors, from: 0 }, tokens, this.#project.matrix(), { numbers: sums, from: 0 });
    return { sums, vectors };
  }

  #withWhole({ sums }: { readonly sums: Numbers }): Numbers {
    const { width } = this.#shape;
    const states = this.#space.copyOf(sums.map(leaky));
    const [mean, added] = [this.#space.take(width), this.#space.take(width)];
    meanOf(states, width, mean);
    this.#add({ numbers: mean, from: 0 }, 1, this.#whole.matrix(), { numbers: added, from: 0 });
    for (let at = 0; at < states.length; at += 1) states[at] = (states[at] as number) + (added[at % width] as number);
    return states;
  }

  #through(
    { reach, weights, bias }: LayerWeights,
    states: Numbers,
    tokens: number,
  ): { readonly next: Numbers; readonly share: Float32Array } {
    const { width } = this.#shape;
    const next = this.#space.take(tokens * width);
    addSums({ reach, weights: weights.values, bias: bias.values }, { states, sums: next, tokens, width }, this.#add);
    const share = next.map((sum) => (this.#random() < DROPPED.state ? 0 : (sum > 0 ? 1 : LEAK) / (1 - DROPPED.state)));
    for (let at = 0; at < next.length; at += 1)
      next[at] = (states[at] as number) + (next[at] as number) * (share[at] as number);
    return { next, share };
  }

  #backThrough({ reach, weights, bias }: LayerWeights, states: Numbers, share: Float32Array, back: Numbers): Numbers {
    const { width } = this.#shape;
    const inner = this.#space.copyOf(back.map((value, at) => value * (share[at] as number)));
    const before = this.#space.copyOf(back);
    for (let at = 0; at < inner.length; at += 1) bias.slope(at % width, inner[at] as number);
    for (const { place, from, to, count } of passesOf(back.length / width, reach))
      this.#slopes({ numbers: states, from }, count, weights.matrix(place), {
        outs: { numbers: inner, from: to },
        back: before,
      });
    return before;
  }

  #backFirst(
    active: readonly Thinned[],
    { sums, vectors }: { readonly sums: Numbers; readonly vectors: Numbers },
    back: Numbers,
  ): void {
    const { width } = this.#shape;
    const tokens = active.length;
    const [mean, added, ofMean] = [this.#space.take(width), this.#space.take(width), this.#space.take(width)];
    meanOf(this.#space.copyOf(sums.map(leaky)), width, mean);
    for (let at = 0; at < back.length; at += 1)
      added[at % width] = (added[at % width] as number) + (back[at] as number);
    this.#slopes({ numbers: mean, from: 0 }, 1, this.#whole.matrix(), {
      outs: { numbers: added, from: 0 },
      back: ofMean,
    });
    const inner = this.#space.copyOf(
      back.map(
        (value, at) => (value + (ofMean[at % width] as number) / tokens) * ((sums[at] as number) > 0 ? 1 : LEAK),
      ),
    );
    for (let at = 0; at < inner.length; at += 1) this.#bias.slope(at % width, inner[at] as number);
    for (const [at, { rows }] of active.entries()) for (const id of rows) this.#rows.slopeRow(id, inner, at * width);
    this.#slopes({ numbers: vectors, from: 0 }, tokens, this.#project.matrix(), { outs: { numbers: inner, from: 0 } });
  }
}

/** Numbers for word vectors, for weights with their slopes, and for what a sentence takes on its way there and back. */
function roomFor({ width, reaches }: Shape, { size, values }: WordVectors): number {
  const weights = (3 * reaches.length + 1) * width * width + (reaches.length + 1 + size) * width;
  return values.length + 3 * weights + MOST_TOKENS * (width * (4 * reaches.length + 6) + 2 * size);
}

const leaky = (value: number): number => (value > 0 ? value : value * LEAK);
