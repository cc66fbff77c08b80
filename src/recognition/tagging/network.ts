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
  const { width, tags, layers, out, outBias } = network;
  const tokens = active.length;
  // Nothing stands before the first token and behind the last, as far as any layer looks.
  const margin = Math.max(0, ...layers.map(({ reach }) => reach));
  let states = firstOf(active, network, margin);
  for (const layer of layers) states = through(layer, states, { tokens, width, margin });
  const scores = new Float32Array(tokens * tags);
  for (let at = 0; at < tokens; at += 1) {
    scores.set(outBias, at * tags);
    multiply(states, (margin + at) * width, width, out, 0, tags, scores, at * tags);
  }
  return scores;
}

/** @returns the state of each token, at (margin + token) × width */
function firstOf(
  active: readonly (readonly number[])[],
  { width, rows, unit, bias, whole }: Network,
  margin: number,
): Float64Array {
  const states = new Float64Array((active.length + 2 * margin) * width);
  const mean = new Float64Array(width);
  for (const [at, ids] of active.entries()) {
    const start = (margin + at) * width;
    for (const id of ids)
      for (let i = 0; i < width; i += 1)
        states[start + i] = (states[start + i] as number) + (rows[id * width + i] as number);
    for (let i = 0; i < width; i += 1) {
      const value = leaky((bias[i] as number) + unit * (states[start + i] as number));
      states[start + i] = value;
      mean[i] = (mean[i] as number) + value / active.length;
    }
  }
  const added = new Float32Array(width);
  multiply(mean, 0, width, whole, 0, width, added, 0);
  for (let at = margin * width; at < (margin + active.length) * width; at += 1)
    states[at] = (states[at] as number) + (added[at % width] as number);
  return states;
}

interface Size {
  readonly tokens: number;
  readonly width: number;
  readonly margin: number;
}

/** Two tokens and two numbers of each at once: what is loaded counts twice, which takes half the time. */
function through({ reach, weights, bias }: Layer, states: Float64Array, { tokens, width, margin }: Size): Float64Array {
  const next = states.slice();
  for (let one = 0; one < tokens; one += 2) {
    // The last of an odd number is its own neighbour.
    const other = Math.min(one + 1, tokens - 1);
    for (let to = 0; to < width; to += 2) {
      const also = Math.min(to + 1, width - 1);
      let a = bias[to] as number;
      let b = bias[also] as number;
      let c = a;
      let d = b;
      for (let place = 0; place < 3; place += 1) {
        const away = margin + (place - 1) * reach;
        const from = (one + away) * width;
        const fromOther = (other + away) * width;
        const row = (to * 3 + place) * width;
        const rowAlso = (also * 3 + place) * width;
        for (let i = 0; i < width; i += 1) {
          const x = states[from + i] as number;
          const y = states[fromOther + i] as number;
          const v = weights[row + i] as number;
          const w = weights[rowAlso + i] as number;
          a += x * v;
          b += x * w;
          c += y * v;
          d += y * w;
        }
      }
      const here = (margin + one) * width;
      const there = (margin + other) * width;
      next[here + to] = (states[here + to] as number) + leaky(a);
      next[here + also] = (states[here + also] as number) + leaky(b);
      next[there + to] = (states[there + to] as number) + leaky(c);
      next[there + also] = (states[there + also] as number) + leaky(d);
    }
  }
  return next;
}

const leaky = (value: number): number => (value > 0 ? value : value * LEAK);

/** Adds vector × matrix, each at its offset. */
export function multiply(
  from: Float32Array | Float64Array,
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
