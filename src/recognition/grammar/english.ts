/**
 * wink's English vocabulary and its tagger of parts of speech, and nothing else of its model. The model's own loader works
 * for 100 ms in one piece: it copies its 3 MB of JSON, and reads sentiments, entities and exceptions of lemmas too.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Model, WinkMethods } from 'wink-nlp';

/** What wink packs of each word; the places of a layout are word, mask, shift, whether it is a number, whether it is read off a word. */
interface Core {
  readonly packing: { readonly layout: Readonly<Record<string, Layout>>; efList?: readonly string[] };
  readonly features: Readonly<Record<string, Feature>> & {
    readonly lexeme: Feature;
    readonly posClusters: { list: readonly (string | ReadonlySet<number>)[] };
  };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  lexicon: string | Uint32Array;
  xpansions: string | Uint32Array;
}

type Layout = readonly [
  word: number,
  mask: number,
  shift: number,
  isNumber: 0 | 1,
  isExtracted: 0 | 1,
  isListed: 0 | 1,
];

interface Feature {
  readonly list: readonly string[];
  hash?: Readonly<Record<string, number>>;
  intrinsicSize?: number;
  index?: number;
  maxIndex?: number;
}

/** A machine that finds nothing: of annotations that are not asked for. */
const NO_MACHINE = { machines: ['[100,0,{"0":{}},{},{},{}]'], transformers: [] };
const NO_MACHINES = { machines: [], transformers: [] };

export async function loadEnglish(): Promise<WinkMethods> {
  const near = createRequire(import.meta.url);
  const folder = dirname(near.resolve('wink-eng-lite-web-model'));
  const { default: winkNLP } = await import('wink-nlp');
  const text = await readFile(join(folder, 'languages/cur/models/eng-core-web-model.json'), 'utf8');
  const core: Core = JSON.parse(text);
  await turn();
  unpack(core);
  await turn();
  const model = {
    core: () => core,
    featureFn: near(join(folder, 'feature.js')),
    pos: near(join(folder, 'load-pos-model.js')),
    sbd: () => NO_MACHINES,
    ner: () => NO_MACHINES,
    negation: () => NO_MACHINE,
    sa: () => NO_MACHINE,
    metaCER: () => NO_MACHINES,
    addons: {},
  };
  return winkNLP(model as unknown as Model, ['pos']);
}

/** What is packed as text becomes numbers, and lists can be looked up: just as the model's own loader leaves them. */
function unpack(core: Core): void {
  const { features, packing, pos } = core;
  core.lexicon = numbers(core.lexicon);
  core.xpansions = numbers(core.xpansions);
  packing.efList = Object.keys(packing.layout).filter((name) => packing.layout[name]?.[4] === 1);
  for (const [name, [, mask, shift, isNumber]] of Object.entries(packing.layout)) {
    const feature = features[name];
    if (isNumber === 1 || !feature) continue;
    makeReady(feature);
    feature.maxIndex = mask >>> shift;
  }
  makeReady(features.lexeme);
  features.posClusters.list = features.posClusters.list.map((names) =>
    typeof names === 'string' ? new Set(names.split('_').map((name) => pos.hash[name] ?? 0)) : names,
  );
}

function makeReady(feature: Feature): void {
  const { list } = feature;
  feature.hash = placesIn(list);
  feature.intrinsicSize = list.length;
  feature.index = list.length;
}

/** An object, because wink looks words up by property; filled as one it would take four times as long. */
function placesIn(words: readonly string[]): Readonly<Record<string, number>> {
  const places = new Map<string | symbol, number>();
  for (const [at, word] of words.entries()) places.set(word, at);
  return new Proxy<Record<string, number>>(
    {},
    {
      get: (_, word) => places.get(word),
      set(_, word, at) {
        places.set(word, at);
        return true;
      },
    },
  );
}

function numbers(packed: string | Uint32Array): Uint32Array {
  if (typeof packed !== 'string') return packed;
  const bytes = Buffer.from(packed, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
