/** Slopes of products of vectors and a matrix, by the machine code of slopes.wat. */
import type { Matrix, Some } from '../../src/recognition/tagging/products.js';
import type { Numbers, Space } from '../../src/recognition/tagging/space.js';

type Back = (
  inputs: number,
  count: number,
  rows: number,
  matrix: number,
  slopes: number,
  columns: number,
  outs: number,
  backs: number,
) => void;

export interface SlopedMatrix extends Matrix {
  readonly slopes: Numbers;
}

export interface Came {
  /** Slopes of what came out, and which of them is the first. */
  readonly outs: Numbers;
  readonly to: number;
  /** Slopes of what went in, added to. */
  readonly back: Numbers;
}

/** Adds the slopes of a matrix and of the `count` vectors that went into it. */
export type Slopes = (inputs: Some, count: number, matrix: SlopedMatrix, came: Came) => void;

/** All numbers have to be in that space. */
export function slopesIn(space: Space, code: Uint8Array<ArrayBuffer>): Slopes {
  const { back } = space.load(code) as { back: Back };
  return (inputs, count, { numbers, slopes, at, rows, columns }, came) => {
    if (count > 0)
      back(
        inputs.numbers.byteOffset + inputs.from * rows * 4,
        count,
        rows,
        numbers.byteOffset + at * 4,
        slopes.byteOffset + at * 4,
        columns,
        came.outs.byteOffset + came.to * columns * 4,
        came.back.byteOffset + inputs.from * rows * 4,
      );
  };
}
