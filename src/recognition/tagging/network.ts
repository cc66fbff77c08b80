/**
 * Scores each tag for each token: rows of what is known of a token are summed, and layers that each look at a token and two
 * others, ever further away, add to that (dilated convolutions with residuals, after Strubell et al. 2017, EMNLP, 2670–2680).
 */
export interface Layer {
  /** How far away the two others stand, in tokens. */
  readonly reach: number;
  /** At (to × 3 + place) × width + from; places are before, here, behind. */
  readonly weights: Float64Array;
  readonly bias: Float32Array;
}

export interface Network {
  /** Numbers that stand for a token between layers. */
  readonly width: number;
  readonly tags: number;
  /** One row of `width` for each word and each other clue, in units of `unit`. */
  readonly rows: Float32Array | Int8Array;
  readonly unit: number;
  readonly bias: Float32Array;
  /** What the sentence as a whole adds, width × width. */
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

/** @param active for each token its rows; @returns for each token its scores, at token × tags + tag */
export function scoresOf(active: readonly (readonly number[])[], network: Network): Float32Array {
  const { width, tags, out, outBias } = network;
  let states = firstOf(active, network);
  for (const layer of network.layers) states = through(layer, states, active.length, width);
  const scores = new Float32Array(active.length * tags);
  for (let at = 0; at < active.length; at += 1) {
    scores.set(outBias, at * tags);
    multiply(states, at * width, width, out, 0, tags, scores, at * tags);
  }
  return scores;
}

function firstOf(active: readonly (readonly number[])[], { width, rows, unit, bias, whole }: Network): Float32Array {
  const states = new Float32Array(active.length * width);
  const mean = new Float32Array(width);
  for (const [at, ids] of active.entries()) {
    for (const id of ids)
      for (let i = 0; i < width; i += 1)
        states[at * width + i] = (states[at * width + i] as number) + (rows[id * width + i] as number);
    for (let i = 0; i < width; i += 1) {
      const value = leaky((bias[i] as number) + unit * (states[at * width + i] as number));
      states[at * width + i] = value;
      mean[i] = (mean[i] as number) + value / active.length;
    }
  }
  const added = new Float32Array(width);
  multiply(mean, 0, width, whole, 0, width, added, 0);
  return states.map((value, at) => value + (added[at % width] as number));
}

function through({ reach, weights, bias }: Layer, states: Float32Array, tokens: number, width: number): Float32Array {
  const next = Float32Array.from(states);
  const around = new Float64Array(3 * width);
  for (let at = 0; at < tokens; at += 1) {
    for (let place = 0; place < 3; place += 1) {
      const other = at + (place - 1) * reach;
      if (other < 0 || other >= tokens) around.fill(0, place * width, (place + 1) * width);
      else around.set(states.subarray(other * width, (other + 1) * width), place * width);
    }
    for (let to = 0; to < width; to += 1)
      next[at * width + to] =
        (next[at * width + to] as number) + leaky((bias[to] as number) + dot(around, weights, to * around.length));
  }
  return next;
}

/** In four sums at once, which takes half the time of one. */
function dot(vector: Float64Array, matrix: Float64Array, start: number): number {
  const fours = vector.length - (vector.length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < fours; i += 4) {
    a += (vector[i] as number) * (matrix[start + i] as number);
    b += (vector[i + 1] as number) * (matrix[start + i + 1] as number);
    c += (vector[i + 2] as number) * (matrix[start + i + 2] as number);
    d += (vector[i + 3] as number) * (matrix[start + i + 3] as number);
  }
  for (let i = fours; i < vector.length; i += 1) a += (vector[i] as number) * (matrix[start + i] as number);
  return a + b + c + d;
}

const leaky = (value: number): number => (value > 0 ? value : value * LEAK);

/** Adds vector × matrix, each at its offset. */
export function multiply(
  from: Float32Array,
  fromAt: number,
  rows: number,
  matrix: Float32Array,
  matrixAt: number,
  columns: number,
  to: Float32Array,
  toAt: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const value = from[fromAt + row] as number;
    const start = matrixAt + row * columns;
    for (let column = 0; column < columns; column += 1)
      to[toAt + column] = (to[toAt + column] as number) + value * (matrix[start + column] as number);
  }
}
