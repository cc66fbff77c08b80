/** How unlikely the right tags of a sentence are among all ways to tag it, and its slopes (a linear chain: Lafferty et al. 2001). */
import { logSum } from '../../src/recognition/tagging/decode.js';
import type { Weights } from './weights.js';

const NEVER = -1e9;

export function lossOf(
  scores: Float32Array,
  right: readonly number[],
  steps: Weights,
  may: Uint8Array,
): { readonly loss: number; readonly slope: Float32Array } {
  const tokens = right.length;
  const size = scores.length / tokens;
  const step = (before: number, tag: number): number =>
    may[before * size + tag] ? (steps.values[before * size + tag] as number) : NEVER;
  const ahead = new Float64Array(tokens * size);
  const behind = new Float64Array(tokens * size);
  const terms = new Float64Array(size);
  const own = (at: number, tag: number): number => scores[at * size + tag] as number;
  for (let tag = 0; tag < size; tag += 1) ahead[tag] = step(size, tag) + own(0, tag);
  for (let at = 1; at < tokens; at += 1)
    for (let tag = 0; tag < size; tag += 1) {
      for (let before = 0; before < size; before += 1)
        terms[before] = (ahead[(at - 1) * size + before] as number) + step(before, tag);
      ahead[at * size + tag] = logSum(terms) + own(at, tag);
    }
  for (let at = tokens - 2; at >= 0; at -= 1)
    for (let tag = 0; tag < size; tag += 1) {
      for (let next = 0; next < size; next += 1)
        terms[next] = step(tag, next) + own(at + 1, next) + (behind[(at + 1) * size + next] as number);
      behind[at * size + tag] = logSum(terms);
    }
  const all = logSum(ahead.subarray((tokens - 1) * size));
  const slope = new Float32Array(tokens * size);
  for (let at = 0; at < tokens; at += 1)
    for (let tag = 0; tag < size; tag += 1)
      slope[at * size + tag] = share((ahead[at * size + tag] as number) + (behind[at * size + tag] as number) - all);
  for (let tag = 0; tag < size; tag += 1) steps.slope(size * size + tag, slope[tag] as number);
  for (let at = 1; at < tokens; at += 1)
    for (let before = 0; before < size; before += 1)
      for (let tag = 0; tag < size; tag += 1) {
        const way = (ahead[(at - 1) * size + before] as number) + step(before, tag) + own(at, tag);
        const part = share(way + (behind[at * size + tag] as number) - all);
        if (part > 1e-9) steps.slope(before * size + tag, part);
      }
  let told = 0;
  let before = size;
  for (const [at, tag] of right.entries()) {
    told += own(at, tag) + step(before, tag);
    slope[at * size + tag] = (slope[at * size + tag] as number) - 1;
    steps.slope(before * size + tag, -1);
    before = tag;
  }
  return { loss: all - told, slope };
}

const share = (log: number): number => (log < -30 ? 0 : Math.exp(Math.min(0, log)));
