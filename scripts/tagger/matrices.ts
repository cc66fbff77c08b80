/** Weights that are matrices of one size, one after another, where machine code finds them. */
import type { Numbers, Space } from '../../src/recognition/tagging/space.js';
import { type SlopedMatrix, turn } from './slopes.js';
import { Weights } from './weights.js';

export class Matrices extends Weights {
  readonly #turned: Numbers;
  readonly #rows: number;
  readonly #columns: number;

  /** @param count of matrices */
  constructor(space: Space, count: number, rows: number, columns: number, spread: number, random: () => number) {
    super(count * rows * columns, columns, spread, random, space);
    this.#turned = space.take(count * rows * columns);
    this.#rows = rows;
    this.#columns = columns;
    this.#turn();
  }

  matrix(place = 0): SlopedMatrix {
    const [rows, columns] = [this.#rows, this.#columns];
    return {
      numbers: this.values,
      slopes: this.slopes,
      turned: this.#turned,
      at: place * rows * columns,
      rows,
      columns,
    };
  }

  override step(rate: number, sentences: number): void {
    super.step(rate, sentences);
    this.#turn();
  }

  #turn(): void {
    const size = this.#rows * this.#columns;
    for (let at = 0; at < this.values.length; at += size)
      turn(this.values.subarray(at, at + size), this.#rows, this.#columns, this.#turned.subarray(at, at + size));
  }
}
