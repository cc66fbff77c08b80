/** Weights with their slopes, which go down them step by step (Adam: Kingma and Ba 2015, ICLR). */
import type { Numbers, Space } from '../../src/recognition/tagging/space.js';

const [KEPT_MEAN, KEPT_SQUARE] = [0.9, 0.999];

export class Weights {
  readonly values: Numbers;
  readonly slopes: Numbers;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  readonly #row: number;
  #touched: Set<number> | undefined;
  #steps = 0;

  /**
   * @param row numbers that are used together
   * @param space where machine code is to find them
   */
  constructor(count: number, row: number, spread: number, random: () => number, space?: Space) {
    this.values = space?.take(count) ?? new Float32Array(count);
    this.slopes = space?.take(count) ?? new Float32Array(count);
    for (let at = 0; at < count; at += 1) this.values[at] = normal(random) * spread;
    this.#mean = new Float32Array(count);
    this.#square = new Float32Array(count);
    this.#row = row;
  }

  /** Only rows that were used since the last step are changed. */
  sparse(): this {
    this.#touched = new Set();
    return this;
  }

  slope(at: number, amount: number): void {
    this.slopes[at] = (this.slopes[at] as number) + amount;
  }

  slopeRow(row: number, from: Float32Array, fromAt: number): void {
    this.#touched?.add(row);
    const start = row * this.#row;
    for (let i = 0; i < this.#row; i += 1)
      this.slopes[start + i] = (this.slopes[start + i] as number) + (from[fromAt + i] as number);
  }

  /** Adds the slopes of these weights, as a matrix that one vector went through, and those of the vector. */
  back(input: Float32Array, inputAt: number, slope: Float32Array, slopeAt: number, toInput: Float32Array): void {
    const [values, slopes, columns] = [this.values, this.slopes, this.#row];
    for (let row = 0; row < values.length / columns; row += 1) {
      const value = input[inputAt + row] as number;
      const start = row * columns;
      let sum = 0;
      for (let column = 0; column < columns; column += 1) {
        const amount = slope[slopeAt + column] as number;
        sum += amount * (values[start + column] as number);
        slopes[start + column] = (slopes[start + column] as number) + value * amount;
      }
      toInput[inputAt + row] = (toInput[inputAt + row] as number) + sum;
    }
  }

  step(rate: number, sentences: number): void {
    this.#steps += 1;
    const pace = (rate * Math.sqrt(1 - KEPT_SQUARE ** this.#steps)) / (1 - KEPT_MEAN ** this.#steps);
    if (!this.#touched) this.#down(0, this.values.length, pace, sentences);
    else for (const row of this.#touched) this.#down(row * this.#row, (row + 1) * this.#row, pace, sentences);
    this.#touched?.clear();
  }

  #down(from: number, to: number, pace: number, sentences: number): void {
    for (let at = from; at < to; at += 1) {
      const slope = (this.slopes[at] as number) / sentences;
      this.slopes[at] = 0;
      const mean = KEPT_MEAN * (this.#mean[at] as number) + (1 - KEPT_MEAN) * slope;
      const square = KEPT_SQUARE * (this.#square[at] as number) + (1 - KEPT_SQUARE) * slope * slope;
      this.#mean[at] = mean;
      this.#square[at] = square;
      this.values[at] = (this.values[at] as number) - (pace * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
}

/** Box and Muller 1958. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
