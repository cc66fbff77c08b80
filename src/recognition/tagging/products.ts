/** Vectors times a matrix, by the machine code of products.wat. */
import { PRODUCTS } from './products-code.js';
import type { Numbers, Space } from './space.js';

type Add = (vectors: number, count: number, rows: number, matrix: number, columns: number, outs: number) => void;

/** Vectors of `rows` numbers, one after another, or what comes of them. */
export interface Some {
  readonly numbers: Numbers;
  /** Which of them is the first. */
  readonly from: number;
}

/** A part of the matrix of a layer, at row × columns + column. */
export interface Matrix {
  readonly numbers: Numbers;
  /** Where it starts. */
  readonly at: number;
  readonly rows: number;
  /** A multiple of 16. */
  readonly columns: number;
}

/** Adds each of `count` vectors × matrix to what comes of it. */
export type AddProducts = (vectors: Some, count: number, matrix: Matrix, outs: Some) => void;

/** All numbers have to be in that space. */
export function productsIn(space: Space): AddProducts {
  const { add } = space.load(Uint8Array.from(Buffer.from(PRODUCTS, 'base64'))) as { add: Add };
  return (vectors, count, { numbers, at, rows, columns }, outs) => {
    if (count > 0)
      add(
        vectors.numbers.byteOffset + vectors.from * rows * 4,
        count,
        rows,
        numbers.byteOffset + at * 4,
        columns,
        outs.numbers.byteOffset + outs.from * columns * 4,
      );
  };
}
