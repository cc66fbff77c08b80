/** What the tagger learned, as a file: a header of JSON, then small whole numbers, and what one of them stands for. */
import type { Network } from './network.js';

interface Header {
  readonly width: number;
  readonly tags: number;
  readonly reaches: readonly number[];
  /** One row each, between spaces; the first row is that of all other words. */
  readonly words: string;
  /** Bytes of `rows`, of words first, then of clues; how many, and what a 1 stands for. */
  readonly rows: Scaled;
  /** All other numbers behind them, one after another, in 16 bits, little-endian. */
  readonly rest: Scaled;
}

interface Scaled {
  readonly count: number;
  readonly scale: number;
}

export interface Learned {
  readonly network: Network;
  /** The row of each word. */
  readonly words: ReadonlyMap<string, number>;
  /** Where the rows of the other clues begin. */
  readonly clues: number;
}

/** The length of the header stands before it, in 32 bits. */
const AHEAD = 4;

export function pack({ network, words }: Learned): Buffer {
  const { width, tags, layers } = network;
  const rows = scaled(
    Float32Array.from(network.rows, (value) => value * network.unit),
    127,
  );
  const rest = scaled(concat(partsOf(network)), 32_767);
  const header: Header = {
    width,
    tags,
    reaches: layers.map(({ reach }) => reach),
    words: [...words]
      .sort(([, a], [, b]) => a - b)
      .map(([word]) => word)
      .join(' '),
    rows: { count: rows.whole.length, scale: rows.scale },
    rest: { count: rest.whole.length, scale: rest.scale },
  };
  const text = Buffer.from(JSON.stringify(header));
  const file = Buffer.alloc(AHEAD + text.length + rows.whole.length + 2 * rest.whole.length);
  file.writeUInt32LE(text.length);
  text.copy(file, AHEAD);
  Buffer.from(Int8Array.from(rows.whole).buffer).copy(file, AHEAD + text.length);
  for (const [at, value] of rest.whole.entries())
    file.writeInt16LE(value, AHEAD + text.length + rows.whole.length + 2 * at);
  return file;
}

/** @throws RangeError where the file was made for other tags */
export function unpack(file: Buffer, tags: number): Learned {
  const start = AHEAD + file.readUInt32LE();
  const header = JSON.parse(file.toString('utf8', AHEAD, start)) as Header;
  const { width, reaches, rows, rest } = header;
  if (header.tags !== tags)
    throw new RangeError(`the weights hold ${header.tags} tags and not ${tags}: train them anew`);
  const words = new Map(header.words.split(' ').map((word, at) => [word, at + 1]));
  let at = start + rows.count;
  const take = (count: number): Float32Array => {
    const from = at;
    at += 2 * count;
    return Float32Array.from({ length: count }, (_, i) => file.readInt16LE(from + 2 * i) * rest.scale);
  };
  const network: Network = {
    width,
    tags,
    rows: new Int8Array(file.buffer, file.byteOffset + start, rows.count),
    unit: rows.scale,
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
function scaled(values: Float32Array, most: 127 | 32_767): { readonly whole: Int16Array; readonly scale: number } {
  const sizes = values.map(Math.abs).sort();
  const share = most === 127 ? 0.9999 : 1;
  const scale = (sizes[Math.floor((sizes.length - 1) * share)] || 1) / most;
  return {
    whole: Int16Array.from(values, (value) => Math.max(-most, Math.min(most, Math.round(value / scale)))),
    scale,
  };
}
