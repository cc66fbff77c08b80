/** Marks the parts of a request with weights that were learned from marked sentences. */
import { readFile } from 'node:fs/promises';
import type { Token } from '../text/tokens.js';
import { cluesOf, stem } from './clues.js';
import { decode } from './decode.js';
import { scorerOf } from './network.js';
import { type Span, spansOf, TAGS } from './tags.js';
import { type Learned, unpack } from './weights-file.js';

export interface Tagged {
  readonly spans: readonly Span[];
  /** How likely they are all right, as the tagger sees it: 0 to 1. */
  readonly certainty: number;
}

export interface Tagger {
  /** @param speech part of speech of each token, "-" where it is not known */
  tag(tokens: readonly Token[], speech: readonly string[]): Tagged;
}

/** The row of all words that are not known. */
const OTHER = 0;

/** Reads some megabytes of weights: only when first needed. */
export async function loadTagger(): Promise<Tagger> {
  const file = await readFile(new URL('weights.bin', import.meta.url));
  return taggerOf(unpack(file, TAGS.length));
}

export function taggerOf({ network, words, clues }: Learned): Tagger {
  const scoresOf = scorerOf(network);
  return {
    tag(tokens, speech) {
      const active = cluesOf(tokens, speech).map(({ word, rows }) => [
        words.get(word) ?? words.get(stem(word)) ?? OTHER,
        ...rows.map((row) => clues + row),
      ]);
      const { tags, certainty } = decode(scoresOf(active), network.steps);
      return { spans: spansOf(tags), certainty };
    },
  };
}
