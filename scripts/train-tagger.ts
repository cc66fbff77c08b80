// Learns the weights of the tagger from marked sentences and word vectors (scripts/tagger/word-vectors.ts tells where those are from).
//   node --import tsx scripts/train-tagger.ts VECTORS.json          how well it does on a fifth of them that it has not learned from
//   node --import tsx scripts/train-tagger.ts VECTORS.json --write  src/recognition/tagging/weights.bin anew, from all of them
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpelling } from '../src/recognition/grammar/spelling.js';
import { type Clues, cluesOf, SHARED_ROWS, stem } from '../src/recognition/tagging/clues.js';
import { MAY } from '../src/recognition/tagging/decode.js';
import { readMarked } from '../src/recognition/tagging/marked.js';
import { taggerOf } from '../src/recognition/tagging/tagger.js';
import { type Span, spansOf, TAGS } from '../src/recognition/tagging/tags.js';
import { type Learned, pack, unpack } from '../src/recognition/tagging/weights-file.js';
import { languageOf } from '../src/recognition/text/detect.js';
import type { Token } from '../src/recognition/text/tokens.js';
import { Learner, type Lesson, UNKNOWN } from './tagger/learner.js';
import { randomFrom } from './tagger/random.js';
import { readVectors } from './tagger/word-vectors.js';

const FOLDER = 'src/recognition/tagging/training';
const WORDS = 40_000;
const ROUNDS = 12;
const AT_ONCE = 8;
const RATE = 0.002;
/** Words of fewer sentences are known by their vector alone. */
const SENTENCES_OF_A_WORD = 3;
const SHAPE = { width: 128, tags: TAGS.length, reaches: [1, 2, 4, 8, 1] };

interface Example {
  readonly tokens: readonly Token[];
  readonly speech: readonly string[];
  readonly clues: readonly Clues[];
  readonly tags: readonly number[];
}

const [path = '', ...flags] = process.argv.slice(2);
const vectors = readVectors(path, WORDS);
const spelling = await loadSpelling();
const lines = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');
const examples: Example[] = [...new Set(lines)].map((line) => {
  const { text, tokens, tags } = readMarked(line);
  const speech = spelling.speech(tokens, languageOf(text));
  return { tokens, speech, clues: cluesOf(tokens, speech), tags };
});
console.log(`${examples.length} sentences`);
if (flags.includes('--write')) {
  const file = pack(learned(examples));
  console.log(
    `learned from: ${measure(
      examples.filter((_, at) => at % 5 === 0),
      unpack(file, TAGS.length),
    )}`,
  );
  writeFileSync('src/recognition/tagging/weights.bin', file);
} else {
  const kept = examples.filter((_, at) => at % 5 === 0);
  const file = pack(learned(examples.filter((_, at) => at % 5 !== 0)));
  console.log(`not learned from: ${measure(kept, unpack(file, TAGS.length))}`);
}

function learned(from: readonly Example[]): Learned {
  const random = randomFrom(7);
  const vocabulary = vocabularyOf(from);
  const vectorOf = new Map(vectors.words.map((word, at) => [word, at]));
  const form = (word: string): string =>
    [word, stem(word)].find((one) => vocabulary.has(one) || vectorOf.has(one)) ?? word;
  const rows = 1 + vocabulary.size;
  const lessons = from.map(
    ({ clues, tags }): Lesson => ({
      rows: clues.map(({ word, rows: others }) => [
        vocabulary.get(form(word)) ?? UNKNOWN,
        ...others.map((row) => rows + row),
      ]),
      vectors: clues.map(({ word }) => vectorOf.get(form(word)) ?? -1),
      tags,
    }),
  );
  const learner = new Learner({ ...SHAPE, rows: rows + SHARED_ROWS }, vectors, MAY, random);
  const total = ROUNDS * Math.ceil(lessons.length / AT_ONCE);
  let step = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const order = shuffled(lessons, random);
    let loss = 0;
    for (let at = 0; at < order.length; at += AT_ONCE) {
      const batch = order.slice(at, at + AT_ONCE);
      for (const lesson of batch) loss += learner.learn(lesson);
      step += 1;
      learner.step(RATE * Math.min(1, step / 200) * (1 - (0.95 * step) / total), batch.length);
    }
    console.log(`round ${round}: loss ${(loss / order.length).toFixed(3)}, ${Math.round(performance.now() / 1000)} s`);
  }
  return folded(learner, vocabulary, vectorOf, rows);
}

/** One row a word: its own and that of its vector, added. */
function folded(
  learner: Learner,
  vocabulary: ReadonlyMap<string, number>,
  vectorOf: ReadonlyMap<string, number>,
  rows: number,
): Learned {
  const network = learner.network();
  const { width } = network;
  const names = [...new Set([...vocabulary.keys(), ...vectorOf.keys()])].filter((word) => !word.includes(' '));
  const folds = new Float32Array((1 + names.length + SHARED_ROWS) * width);
  const row = (at: number): Float32Array => Float32Array.from(network.rows.subarray(at * width, (at + 1) * width));
  folds.set(row(UNKNOWN));
  for (const [at, name] of names.entries()) {
    const vector = vectorOf.get(name);
    const own = row(vocabulary.get(name) ?? UNKNOWN);
    const other = vector === undefined ? undefined : row(rows + SHARED_ROWS + vector);
    folds.set(
      own.map((value, i) => value + (other?.[i] ?? 0)),
      (1 + at) * width,
    );
  }
  folds.set(network.rows.subarray(rows * width, (rows + SHARED_ROWS) * width), (1 + names.length) * width);
  return {
    network: { ...network, rows: folds },
    words: new Map(names.map((name, at) => [name, at + 1])),
    clues: 1 + names.length,
  };
}

function vocabularyOf(from: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clues } of from)
    for (const word of new Set(clues.map((clue) => clue.word))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= SENTENCES_OF_A_WORD);
  return new Map(common.map(([word], at) => [word, at + 1]));
}

function measure(set: readonly Example[], network: Learned): string {
  const tagger = taggerOf(network);
  let [right, found, told, whole] = [0, 0, 0, 0];
  for (const { tokens, speech, tags } of set) {
    const names = (spans: readonly Span[]): Set<string> =>
      new Set(spans.map(({ part, from, to }) => `${part} ${from} ${to}`));
    const [truth, guess] = [names(spansOf(tags)), names(tagger.tag(tokens, speech).spans)];
    const hits = [...guess].filter((one) => truth.has(one)).length;
    right += hits;
    found += guess.size;
    told += truth.size;
    if (hits === truth.size && hits === guess.size) whole += 1;
  }
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;
  return `sentences without a fault ${percent(whole, set.length)}, parts found ${percent(right, told)}, right of those found ${percent(right, found)}`;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
