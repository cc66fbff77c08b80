/** The likeliest tags of a sentence as a whole (Viterbi), and how likely they are among all. */
import { mayFollow, TAGS } from './tags.js';

export interface Decoded {
  /** One for each token, as indices into TAGS. */
  readonly tags: readonly number[];
  /** Share of the probability of all ways to tag the sentence, 0 to 1. */
  readonly certainty: number;
}

const SIZE = TAGS.length;
const NEVER = -1e9;
/** At before × number of tags + tag; "before" the first token is one more than the last tag. */
export const MAY: Uint8Array = Uint8Array.from({ length: (SIZE + 1) * SIZE }, (_, at) => {
  const before = Math.floor(at / SIZE);
  return mayFollow(before === SIZE ? undefined : before, at % SIZE) ? 1 : 0;
});

/**
 * @param scores of each tag for each token, at token × number of tags + tag
 * @param steps of a tag after another, as `MAY` has them
 */
export function decode(scores: Float32Array, steps: Float32Array): Decoded {
  const tokens = scores.length / SIZE;
  if (tokens === 0) return { tags: [], certainty: 1 };
  const allowed = steps.map((step, at) => (MAY[at] ? step : NEVER));
  let now: Row = { best: new Float64Array(SIZE), all: new Float64Array(SIZE), from: new Uint8Array(SIZE) };
  for (let tag = 0; tag < SIZE; tag += 1)
    now.best[tag] = now.all[tag] = (allowed[SIZE * SIZE + tag] as number) + (scores[tag] as number);
  const rows = [now];
  for (let at = 1; at < tokens; at += 1) {
    now = next(now, scores.subarray(at * SIZE, (at + 1) * SIZE), allowed);
    rows.push(now);
  }
  let tag = highest(now.best);
  const certainty = Math.exp(Math.min(0, (now.best[tag] as number) - logSum(now.all)));
  const tags: number[] = [];
  for (const { from } of rows.reverse()) {
    tags.push(tag);
    tag = from[tag] as number;
  }
  return { tags: tags.reverse(), certainty };
}

/** For each tag of a token: the best score of the sentence up to there, that of all ways together, and the best tag before. */
interface Row {
  readonly best: Float64Array;
  readonly all: Float64Array;
  readonly from: Uint8Array;
}

function next({ best, all }: Row, own: Float32Array, steps: Float32Array): Row {
  const row: Row = { best: new Float64Array(SIZE), all: new Float64Array(SIZE), from: new Uint8Array(SIZE) };
  const ways = new Float64Array(SIZE);
  for (let tag = 0; tag < SIZE; tag += 1) {
    let most = NEVER * 2;
    for (let before = 0; before < SIZE; before += 1) {
      const step = steps[before * SIZE + tag] as number;
      ways[before] = (all[before] as number) + step;
      const way = (best[before] as number) + step;
      if (way <= most) continue;
      most = way;
      row.from[tag] = before;
    }
    row.best[tag] = most + (own[tag] as number);
    row.all[tag] = logSum(ways) + (own[tag] as number);
  }
  return row;
}

/** The logarithm of a sum of what is told as logarithms; what adds nothing that a float would show is left out. */
export function logSum(terms: Float64Array): number {
  let most = NEVER * 2;
  for (let i = 0; i < terms.length; i += 1) if ((terms[i] as number) > most) most = terms[i] as number;
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1)
    if ((terms[i] as number) > most - LEAST) sum += Math.exp((terms[i] as number) - most);
  return most + Math.log(sum);
}

const LEAST = 17;

function highest(row: Float64Array): number {
  let best = 0;
  for (let tag = 1; tag < row.length; tag += 1) if ((row[tag] as number) > (row[best] as number)) best = tag;
  return best;
}
