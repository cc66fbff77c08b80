// Learns the weights of the tagger from marked sentences.
//   node --import tsx scripts/train-tagger.ts          how well it does on a fifth of them that it has not learned from
//   node --import tsx scripts/train-tagger.ts --write  the same, and src/recognition/tagging/weights.json anew, from all of them
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpelling } from '../src/recognition/grammar/spelling.js';
import { decode } from '../src/recognition/tagging/decode.js';
import { featuresOf } from '../src/recognition/tagging/features.js';
import { readMarked } from '../src/recognition/tagging/marked.js';
import { spansOf, TAGS } from '../src/recognition/tagging/tags.js';
import { type Example, learn } from '../src/recognition/tagging/training.js';
import { pack, unpack } from '../src/recognition/tagging/weights-file.js';
import { languageOf } from '../src/recognition/text/detect.js';

const FOLDER = 'src/recognition/tagging/training';
const ROUNDS = 16;

const spelling = await loadSpelling();
const lines = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');
const examples: Example[] = [...new Set(lines)].map((line) => {
  const { text, tokens, tags } = readMarked(line);
  return { features: featuresOf(tokens, spelling.speech(tokens, languageOf(text))), tags };
});
const kept = examples.filter((_, at) => at % 5 === 0);
const report = (title: string, { share, precision, recall }: ReturnType<typeof measure>): void =>
  console.log(
    `${title}: sentences without a fault ${share} %, parts found ${recall} %, right of those found ${precision} %`,
  );

const learned = pack(
  learn(
    examples.filter((_, at) => at % 5 !== 0),
    ROUNDS,
  ),
);
console.log(`${examples.length} sentences`);
report(`${kept.length} not learned from`, measure(kept, unpack(learned, TAGS.length)));
if (process.argv.includes('--write')) {
  const all = pack(learn(examples, ROUNDS));
  report('all, learned from', measure(examples, unpack(all, TAGS.length)));
  writeFileSync('src/recognition/tagging/weights.json', `${JSON.stringify(all)}\n`);
}

function measure(
  set: readonly Example[],
  weights: Parameters<typeof decode>[1],
): { readonly share: number; readonly precision: number; readonly recall: number } {
  let [right, found, told, whole] = [0, 0, 0, 0];
  for (const { features, tags } of set) {
    const names = (of: readonly number[]): Set<string> =>
      new Set(spansOf(of).map(({ part, from, to }) => `${part} ${from} ${to}`));
    const [truth, guess] = [names(tags), names(decode(features, weights).tags)];
    const hits = [...guess].filter((one) => truth.has(one)).length;
    right += hits;
    found += guess.size;
    told += truth.size;
    if (hits === truth.size && hits === guess.size) whole += 1;
  }
  const percent = (part: number, of: number): number => Math.round((1000 * part) / of) / 10;
  return { share: percent(whole, set.length), precision: percent(right, found), recall: percent(right, told) };
}
