/** Marks the parts of a request with weights that were learned from marked sentences. */
import type { Token } from '../text/tokens.js';
import { decode } from './decode.js';
import { featuresOf } from './features.js';
import { type Span, spansOf, TAGS } from './tags.js';
import { unpack } from './weights-file.js';

export interface Tagged {
  readonly spans: readonly Span[];
  /** How far the next best reading is behind: about 0 for a guess, over 20 where it is sure. */
  readonly margin: number;
}

export interface Tagger {
  /** @param speech part of speech of each token, "-" where it is not known */
  tag(tokens: readonly Token[], speech: readonly string[]): Tagged;
}

/** Loads a megabyte of weights: only when first needed. */
export async function loadTagger(): Promise<Tagger> {
  const { default: file } = await import('./weights.json', { with: { type: 'json' } });
  const weights = unpack(file, TAGS.length);
  return {
    tag(tokens, speech) {
      const { tags, margin } = decode(featuresOf(tokens, speech), weights);
      return { spans: spansOf(tags), margin: margin * file.scale };
    },
  };
}
