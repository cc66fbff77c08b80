/** The likeliest tags of a sentence as a whole (Viterbi), and by how much they lead. */
import { mayFollow, TAGS } from './tags.js';

export interface Weights {
  /** Of a feature for a tag, at bucket × number of tags + tag. */
  readonly features: ArrayLike<number>;
  /** Of a tag after another, at before × number of tags + tag; "before" the first token is one more than the last tag. */
  readonly steps: ArrayLike<number>;
}

export interface Decoded {
  /** One for each token, as indices into TAGS. */
  readonly tags: readonly number[];
  /** How far the next best reading of any single token is behind, in the weights' unit. */
  readonly margin: number;
}

const SIZE = TAGS.length;
const NEVER = -1e15;
const MAY = Array.from({ length: (SIZE + 1) * SIZE }, (_, at) => {
  const before = Math.floor(at / SIZE);
  return mayFollow(before === SIZE ? undefined : before, at % SIZE);
});

export function decode(features: readonly ArrayLike<number>[], weights: Weights): Decoded {
  if (features.length === 0) return { tags: [], margin: 0 };
  const own = features.map((active) => scoresOf(active, weights));
  const { best, from } = forward(own, weights);
  const last = best.length - 1;
  const tags: number[] = [];
  let tag = highest(best[last] as Float64Array);
  const top = (best[last] as Float64Array)[tag] as number;
  for (let at = last; at >= 0; at -= 1) {
    tags.unshift(tag);
    tag = (from[at] as Int16Array)[tag] as number;
  }
  return { tags, margin: top - runnerUp(own, best, tags, weights) };
}

function scoresOf(active: ArrayLike<number>, { features }: Weights): Float64Array {
  const scores = new Float64Array(SIZE);
  for (let i = 0; i < active.length; i += 1) {
    const row = (active[i] as number) * SIZE;
    for (let tag = 0; tag < SIZE; tag += 1) scores[tag] = (scores[tag] as number) + (features[row + tag] as number);
  }
  return scores;
}

/** The best score of a sentence up to each token, by its tag, and the tag before it there. */
function forward(
  own: readonly Float64Array[],
  { steps }: Weights,
): { readonly best: readonly Float64Array[]; readonly from: readonly Int16Array[] } {
  const best: Float64Array[] = [];
  const from: Int16Array[] = [];
  for (const [at, scores] of own.entries()) {
    const row = new Float64Array(SIZE).fill(NEVER);
    const back = new Int16Array(SIZE);
    const before = best[at - 1];
    for (let tag = 0; tag < SIZE; tag += 1) {
      const first = before ? 0 : SIZE;
      for (let prior = first; prior < (before ? SIZE : SIZE + 1); prior += 1) {
        if (!MAY[prior * SIZE + tag]) continue;
        const score = (before ? (before[prior] as number) : 0) + (steps[prior * SIZE + tag] as number);
        if (score <= (row[tag] as number)) continue;
        row[tag] = score;
        back[tag] = prior;
      }
      row[tag] = (row[tag] as number) + (scores[tag] as number);
    }
    best.push(row);
    from.push(back);
  }
  return { best, from };
}

/** The best score of any reading that gives some token another tag. */
function runnerUp(
  own: readonly Float64Array[],
  best: readonly Float64Array[],
  tags: readonly number[],
  { steps }: Weights,
): number {
  let second = NEVER;
  let rest = new Float64Array(SIZE);
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const row = best[at] as Float64Array;
    for (let tag = 0; tag < SIZE; tag += 1)
      if (tag !== tags[at]) second = Math.max(second, (row[tag] as number) + (rest[tag] as number));
    const next = new Float64Array(SIZE).fill(NEVER);
    const scores = own[at] as Float64Array;
    for (let prior = 0; prior < SIZE; prior += 1)
      for (let tag = 0; tag < SIZE; tag += 1)
        if (MAY[prior * SIZE + tag]) {
          const score = (steps[prior * SIZE + tag] as number) + (scores[tag] as number) + (rest[tag] as number);
          if (score > (next[prior] as number)) next[prior] = score;
        }
    rest = next;
  }
  return second;
}

function highest(row: Float64Array): number {
  let best = 0;
  for (let tag = 1; tag < row.length; tag += 1) if ((row[tag] as number) > (row[best] as number)) best = tag;
  return best;
}
