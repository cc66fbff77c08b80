import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../src/adapters/system-clock.js';
import { CancelledError, ModelError } from '../../src/domain/errors.js';
import type { Recognition } from '../../src/domain/recognition.js';
import { recognitionAsJson } from '../../src/recognition/as-json.js';
import { EntityRecognizer } from '../../src/recognition/recognizer.js';

const clock = systemClock;
const ANSWER: Recognition = {
  intent: 'create',
  entities: [{ name: 'Plot', label: 'Plot', attributes: [], relations: [], removeAttributes: [] }],
  path: 'template',
  customReasons: [],
  confidence: 0.9,
  language: 'en',
  tokens: 321,
};

test('a sure sentence costs no model call', async () => {
  let calls = 0;
  const model = {
    recognise: async () => {
      calls += 1;
      return { recognition: ANSWER };
    },
  };
  const { source, recognition } = await new EntityRecognizer({ clock, model }).recognise('student: name, email', []);
  assert.deepEqual([calls, source, recognition.tokens], [0, 'grammar', 0]);
});

test('an unclear one is handed on', async () => {
  const model = { recognise: async () => ({ recognition: ANSWER }) };
  const found = await new EntityRecognizer({ clock, model }).recognise('I need an app for my business', []);
  assert.deepEqual([found.source, found.recognition], ['model', ANSWER]);
});

test('a model that does not know leaves the question', async () => {
  const model = { recognise: async () => ({ recognition: undefined }) };
  const { source, recognition } = await new EntityRecognizer({ clock, model }).recognise('make it better', []);
  assert.deepEqual([source, recognition.intent], ['grammar', 'clarify']);
});

test('a model that is down leaves the question, and says why', async () => {
  const model = {
    recognise: async () => {
      throw new ModelError('connection', 'nothing answers there');
    },
  };
  const found = await new EntityRecognizer({ clock, model }).recognise('make it better', []);
  assert.deepEqual([found.recognition.intent, found.modelFault], ['clarify', 'nothing answers there']);
});

test('an aborted signal ends it', async () => {
  await assert.rejects(
    new EntityRecognizer({ clock }).recognise('add course', [], AbortSignal.abort()),
    (error) => error instanceof CancelledError,
  );
});

test('the JSON has the agreed fields and no labels', async () => {
  const found = await new EntityRecognizer({ clock }).recognise('Book: title required max 80, pages int >= 1', []);
  const { key, meaning, ms, confidence, ...rest } = recognitionAsJson('x1', found);
  assert.match(String(key), /^[0-9a-f]{64}$/);
  assert.equal(typeof meaning, 'string');
  assert.ok(Number(ms) >= 0 && Number(confidence) >= 0.7);
  assert.deepEqual(rest, {
    id: 'x1',
    intent: 'create',
    entities: [
      {
        name: 'Book',
        attributes: [
          { name: 'title', type: 'string', required: true, maxLength: 80 },
          { name: 'pages', type: 'integer', min: 1 },
        ],
        relations: [],
        removeAttributes: [],
      },
    ],
    path: 'template',
    customReasons: [],
    language: 'en',
    source: 'grammar',
    tokens: 0,
  });
});
