import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eventData } from '../../../src/adapters/openai/event-stream.js';

const STREAM = [
  '\ufeff: a comment\n\n',
  'event: thread.message\nid: 1\ndata: {"a":"é👋"}\n\n',
  'data:without a space\r\n\r\n',
  'data: two\ndata: lines\n\n\n\n',
  'retry: 10\n\ndata\n\n',
  'data: not ended\n',
].join('');
const EVENTS = ['{"a":"é👋"}', 'without a space', 'two\nlines', ''];

test('events are read alike in pieces of any size', async () => {
  const bytes = new TextEncoder().encode(STREAM);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 80 }), async (sizes) => {
      const pieces: Uint8Array[] = [];
      let at = 0;
      for (const size of [...sizes, bytes.length]) {
        if (at < bytes.length) pieces.push(bytes.subarray(at, at + size));
        at += size;
      }
      const events: string[] = [];
      for await (const data of eventData(new Blob(pieces).stream())) events.push(data);
      for await (const data of eventData(ReadableStream.from(pieces))) events.push(data);
      assert.deepEqual(events, [...EVENTS, ...EVENTS]);
    }),
    { numRuns: 100 },
  );
});
