/**
 * Scores each tag for each token: rows of what is known of a token are summed, and layers that each look at a token and two
 * others, ever further away, add to that (dilated convolutions with residuals, after Strubell et al. 2017, EMNLP, 2670–2680).
 */
import { type AddProducts, productsIn } from './products.js';
import { type Numbers, Space } from './space.js';

export interface Layer {
  /** How far away the two others stand, in tokens. */
  readonly reach: number;
  /** At (place × width + from) × width + to; places are before, here, behind. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Network {
  /** Numbers that stand for a token between layers: a multiple of 16. */
  readonly width: number;
  readonly tags: number;
  /** One row of `width` for each word and each other clue, in units of `unit`. */
  readonly rows: Float32Array | Int8Array;
  readonly unit: number;
  readonly bias: Float32Array;
  /** What the sentence as a whole adds, at from × width + to. */
  readonly whole: Float32Array;
  readonly layers: readonly Layer[];
  /** At from × tags + tag. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
  /** Of a tag after another, at before × tags + tag; "before" the first token is one more than the last tag. */
  readonly steps: Float32Array;
}

/** How much of a negative sum goes on. */
export const LEAK = 0.01;
/** Longer texts get no scores; the grammar refuses them before. */
const MOST_TOKENS = 1024;

/** @param active for each token its rows; @returns for each token its scores, at token × tags + tag; none where there are too many */
export type Scorer = (active: readonly (readonly number[])[]) => Float32Array;

/** The network with its weights where machine code finds them. */
export function scorerOf(network: Network): Scorer {
  const { width, tags, layers } = network;
  const space = new Space((3 * layers.length + 1) * width * width + (2 * MOST_TOKENS + 2) * width);
  const add = productsIn(space);
  const whole = space.copyOf(network.whole);
  const placed = layers.map((layer) => ({ ...layer, weights: space.copyOf(layer.weights) }));
  return (active) =>
    space.during(() => {
      const tokens = active.length;
      const scores = new Float32Array(tokens > MOST_TOKENS ? 0 : tokens * tags);
      if (scores.length === 0) return scores;
      const states = space.take(tokens * width);
      firstOf(active, network, states);
      addWhole(states, { space, add, whole, width });
      const sums = space.take(tokens * width);
      for (const layer of placed) {
        addSums(layer, { states, sums, tokens, width }, add);
        for (let at = 0; at < states.length; at += 1) states[at] = (states[at] as number) + leaky(sums[at] as number);
      }
      for (let at = 0; at < tokens; at += 1) {
        scores.set(network.outBias, at * tags);
        multiply(states, at * width, width, network.out, tags, scores, at * tags);
      }
      return scores;
    });
}

/** The sums of the rows of each token. */
function firstOf(active: readonly (readonly number[])[], { width, rows, unit, bias }: Network, states: Numbers): void {
  for (const [at, ids] of active.entries()) {
    const state = states.subarray(at * width, (at + 1) * width);
    for (const id of ids)
      for (let i = 0; i < width; i += 1) state[i] = (state[i] as number) + (rows[id * width + i] as number);
    for (let i = 0; i < width; i += 1) state[i] = leaky((bias[i] as number) + unit * (state[i] as number));
  }
}

interface Whole {
  readonly space: Space;
  readonly add: AddProducts;
  readonly whole: Numbers;
  readonly width: number;
}

/** What the mean of all tokens adds to each. */
function addWhole(states: Numbers, { space, add, whole, width }: Whole): void {
  space.during(() => {
    const mean = space.take(width);
    meanOf(states, width, mean);
    const added = space.take(width);
    add(
      { numbers: mean, from: 0 },
      1,
      { numbers: whole, at: 0, rows: width, columns: width },
      { numbers: added, from: 0 },
    );
    for (let at = 0; at < states.length; at += 1) states[at] = (states[at] as number) + (added[at % width] as number);
  });
}

export function meanOf(states: Float32Array, width: number, mean: Float32Array): void {
  const tokens = states.length / width;
  for (let at = 0; at < states.length; at += 1)
    mean[at % width] = (mean[at % width] as number) + (states[at] as number) / tokens;
}

interface Sums {
  readonly states: Numbers;
  /** What comes of them, overwritten. */
  readonly sums: Numbers;
  readonly tokens: number;
  readonly width: number;
}

/** What a layer sees at each token, before what is negative is taken down. */
export function addSums(
  { reach, weights, bias }: { readonly reach: number; readonly weights: Numbers; readonly bias: Float32Array },
  { states, sums, tokens, width }: Sums,
  add: AddProducts,
): void {
  for (let at = 0; at < tokens; at += 1) sums.set(bias, at * width);
  for (const { place, from, to, count } of passesOf(tokens, reach))
    add(
      { numbers: states, from },
      count,
      { numbers: weights, at: place * width * width, rows: width, columns: width },
      { numbers: sums, from: to },
    );
}

export interface Pass {
  readonly place: number;
  /** The first token that is looked at, and the first that looks. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Which tokens are looked at by which, place by place. */
export function passesOf(tokens: number, reach: number): readonly Pass[] {
  const count = Math.max(0, tokens - reach);
  return [
    { place: 0, from: 0, to: reach, count },
    { place: 1, from: 0, to: 0, count: tokens },
    { place: 2, from: reach, to: 0, count },
  ];
}

const leaky = (value: number): number => (value > 0 ? value : value * LEAK);

/** Adds vector × matrix to what is at an offset. */
export function multiply(
  from: Float32Array,
  fromAt: number,
  rows: number,
  matrix: Float32Array,
  columns: number,
  to: Float32Array,
  toAt: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const value = from[fromAt + row] as number;
    const start = row * columns;
    for (let column = 0; column < columns; column += 1)
      to[toAt + column] = (to[toAt + column] as number) + value * (matrix[start + column] as number);
  }
}
