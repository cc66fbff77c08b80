/** Weights as a file: small whole numbers in base64, and what one of them stands for. */
import type { Weights } from './decode.js';

export interface WeightsFile {
  /** What a weight of 1 in the file stands for. */
  readonly scale: number;
  /** Signed bytes. */
  readonly features: string;
  /** Signed 16-bit numbers, little-endian. */
  readonly steps: string;
}

const MOST = 127;

export function pack({ features, steps }: Weights): WeightsFile {
  const values = Float64Array.from(features);
  // Few weights are large: where one is cut, its sentence has others.
  const scale = quantile(values, 0.9999) / MOST;
  const bytes = Int8Array.from(values, (value) => Math.max(-MOST, Math.min(MOST, Math.round(value / scale))));
  const rows = Int16Array.from(Float64Array.from(steps), (value) => Math.round(value / scale));
  return {
    scale,
    features: Buffer.from(bytes.buffer).toString('base64'),
    steps: Buffer.from(rows.buffer).toString('base64'),
  };
}

/** @throws RangeError where the file was made for other tags */
export function unpack({ features, steps }: WeightsFile, tags: number): Weights {
  const bytes = Buffer.from(features, 'base64');
  const rows = Buffer.from(steps, 'base64');
  const pairs = Array.from({ length: rows.length / 2 }, (_, at) => rows.readInt16LE(at * 2));
  if (pairs.length !== (tags + 1) * tags) throw new RangeError(`the weights hold no ${tags} tags: train them anew`);
  return { features: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), steps: pairs };
}

function quantile(values: Float64Array, share: number): number {
  const sizes = values
    .map(Math.abs)
    .filter((value) => value > 0)
    .sort();
  return sizes[Math.floor((sizes.length - 1) * share)] ?? 1;
}
