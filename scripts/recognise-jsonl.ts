// Reads {"id","request","context"} lines and answers one recognition a line.
import { text } from 'node:stream/consumers';
import type { KnownEntity } from '../src/domain/recognition.js';
import { recognitionAsJson } from '../src/recognition/as-json.js';
import { EntityRecognizer } from '../src/recognition/recognizer.js';

interface Line {
  readonly id: string;
  readonly request: string;
  readonly context?: readonly KnownEntity[];
}

const recognizer = new EntityRecognizer({
  clock: { now: Date.now, monotonic: () => performance.now(), sleep: () => Promise.resolve() },
});
for (const line of (await text(process.stdin)).split('\n').filter((one) => one.trim() !== '')) {
  const { id, request, context } = JSON.parse(line) as Line;
  console.log(JSON.stringify(recognitionAsJson(id, await recognizer.recognise(request, context ?? []))));
}
