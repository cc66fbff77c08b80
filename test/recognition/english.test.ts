/** wink's model, read in part: what is used of it is what wink itself makes of the whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import whole from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import { loadEnglish } from '../../src/recognition/grammar/english.js';

const TEXTS = [
  'create a student system with name, unique email and birth date',
  "Each book doesn't need an isbn; pages are between 1 and 5,000 (about 300)",
  'We sell wine. A bottle has a zzyzx, a vintage & a price of $12.50!',
  'constructor __proto__ toString wink@example.org #tag 😀 naïve ação',
];

const told = (nlp: WinkMethods, text: string): unknown => {
  const tokens = nlp.readDoc(text).tokens();
  return [tokens.out(), tokens.out(nlp.its.pos), tokens.out(nlp.its.uniqueId)];
};

test('tells words and parts of speech as the whole model does', async () => {
  const [ours, theirs] = [await loadEnglish(), winkNLP(whole, ['pos'])];
  for (const text of TEXTS) assert.deepEqual(told(ours, text), told(theirs, text), text);
});
