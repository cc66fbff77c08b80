/** What the tagger learned, as a file: small whole numbers in base64, and what one of them stands for. */
import type { Network } from './network.js';

interface Packed {
  /** What a 1 in the file stands for. */
  readonly scale: number;
  /** Signed numbers, little-endian. */
  readonly numbers: string;
}

export interface WeightsFile {
  readonly width: number;
  readonly tags: number;
  readonly reaches: readonly number[];
  /** One row each, between spaces; the first row is that of all other words. */
  readonly words: string;
  /** Signed bytes; those of words come first. */
  readonly rows: Packed;
  /** All others, one after another, signed 16-bit numbers. */
  readonly rest: Packed;
}

export interface Learned {
  readonly network: Network;
  /** The row of each word. */
  readonly words: ReadonlyMap<string, number>;
  /** Where the rows of the other clues begin. */
  readonly clues: number;
}

export function pack({ network, words }: Learned): WeightsFile {
  const { width, tags, rows, layers } = network;
  return {
    width,
    tags,
    reaches: layers.map(({ reach }) => reach),
    words: [...words]
      .sort(([, a], [, b]) => a - b)
      .map(([word]) => word)
      .join(' '),
    rows: small(
      Float32Array.from(rows, (value) => value * network.unit),
      127,
    ),
    rest: small(concat(partsOf(network)), 32767),
  };
}

/** @throws RangeError where the file was made for other tags */
export function unpack(file: WeightsFile, tags: number): Learned {
  const { width, reaches } = file;
  if (file.tags !== tags) throw new RangeError(`the weights hold ${file.tags} tags and not ${tags}: train them anew`);
  const words = new Map(file.words.split(' ').map((word, at) => [word, at + 1]));
  const bytes = Buffer.from(file.rows.numbers, 'base64');
  const rest = large(file.rest);
  let at = 0;
  const take = (count: number): Float32Array => {
    at += count;
    return rest.subarray(at - count, at);
  };
  const network: Network = {
    width,
    tags,
    rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    unit: file.rows.scale,
    bias: take(width),
    whole: take(width * width),
    layers: reaches.map((reach) => ({ reach, weights: take(3 * width * width), bias: take(width) })),
    out: take(width * tags),
    outBias: take(tags),
    steps: take((tags + 1) * tags),
  };
  return { network, words, clues: 1 + words.size };
}

const partsOf = ({ bias, whole, layers, out, outBias, steps }: Network): Float32Array[] => [
  bias,
  whole,
  ...layers.flatMap(({ weights, bias: added }) => [weights, added]),
  out,
  outBias,
  steps,
];

function concat(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Few weights are large: where one is cut, its token has others. */
function small(values: Float32Array, most: 127 | 32767): Packed {
  const sizes = values.map(Math.abs).sort();
  const share = most === 127 ? 0.9999 : 1;
  const scale = (sizes[Math.floor((sizes.length - 1) * share)] || 1) / most;
  const whole = (value: number): number => Math.max(-most, Math.min(most, Math.round(value / scale)));
  const numbers = most === 127 ? Int8Array.from(values, whole) : Int16Array.from(values, whole);
  return { scale, numbers: Buffer.from(numbers.buffer).toString('base64') };
}

function large({ scale, numbers }: Packed): Float32Array {
  const buffer = Buffer.from(numbers, 'base64');
  return Float32Array.from({ length: buffer.length / 2 }, (_, at) => buffer.readInt16LE(at * 2) * scale);
}
