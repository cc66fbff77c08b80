/** Slopes of products of vectors and a matrix: again products, of what is turned. */
import type { AddProducts, Matrix, Some } from '../../src/recognition/tagging/products.js';
import type { Numbers, Space } from '../../src/recognition/tagging/space.js';

export interface SlopedMatrix extends Matrix {
  readonly slopes: Numbers;
  /** The same with rows for columns, from its own start. */
  readonly turned: Numbers;
}

export interface Came {
  /** Slopes of what came out, and which of them is the first. */
  readonly outs: Some;
  /** Slopes of what went in, added to. */
  readonly back?: Numbers;
}

/** Adds the slopes of a matrix and of the `count` vectors that went into it. */
export type Slopes = (inputs: Some, count: number, matrix: SlopedMatrix, came: Came) => void;

/** All numbers have to be in that space. */
export function slopesIn(space: Space, add: AddProducts): Slopes {
  return (inputs, count, { slopes, turned, at, rows, columns }, { outs, back }) =>
    space.during(() => {
      if (count === 0) return;
      if (back)
        add(outs, count, { numbers: turned, at, rows: columns, columns: rows }, { numbers: back, from: inputs.from });
      const here = inputs.numbers.subarray(inputs.from * rows, (inputs.from + count) * rows);
      const sloped = slopes.subarray(at, at + rows * columns);
      add(
        { numbers: turn(here, count, rows, space.take(count * rows)), from: 0 },
        rows,
        { numbers: outs.numbers, at: outs.from * columns, rows: count, columns },
        { numbers: sloped, from: 0 },
      );
    });
}

/** @returns `to`, at column × rows + row */
export function turn(from: Float32Array, rows: number, columns: number, to: Numbers): Numbers {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      to[column * rows + row] = from[row * columns + column] as number;
  return to;
}
