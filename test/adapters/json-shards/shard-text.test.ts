import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  encodeShard,
  openShard,
  type Records,
  recordIn,
  recordsIn,
} from '../../../src/adapters/json-shards/shard-text.js';

const sample: Records = new Map([
  ['__proto__', JSON.stringify({ a: 1 })],
  ['constructor', JSON.stringify('"},\n"x":{')],
  ['a'.repeat(64), JSON.stringify({ text: 'çé\u2028\\"', list: [1, null] })],
]);

const records = fc
  .array(fc.tuple(fc.stringMatching(/^[0-9a-z_]{1,64}$/), fc.jsonValue()))
  .map((pairs): Records => new Map(pairs.map(([key, value]) => [key, JSON.stringify(value)])));

describe('shard text', () => {
  it('gives back what went in, whatever the values hold', () => {
    fc.assert(
      fc.property(records, (before) => {
        const opened = openShard(Buffer.from(encodeShard(before)));
        assert.ok(opened.kind === 'sound');
        assert.deepEqual(recordsIn(opened.body), before);
        for (const [key, json] of before) assert.equal(recordIn(opened.body, key), json);
        assert.equal(recordIn(opened.body, 'A'), undefined);
      }),
    );
  });

  it('is plain JSON that any tool reads', () => {
    const { version, entries } = JSON.parse(encodeShard(sample));
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(entries).sort(), [...sample.keys()].sort());
  });

  it('never takes damage for records: each bit flipped, each length cut', () => {
    const whole = Buffer.from(encodeShard(sample));
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      assert.notEqual(openShard(flipped).kind, 'sound', `byte ${at}`);
      assert.equal(openShard(whole.subarray(0, at)).kind, 'corrupt', `${at} bytes`);
    }
    assert.equal(openShard(Buffer.alloc(whole.length)).kind, 'corrupt');
  });

  it('knows newer and older formats by their version, compact or not', () => {
    assert.deepEqual(openShard(Buffer.from('{"version":7,"pages":[]}')), { kind: 'newer', version: 7 });
    assert.deepEqual(openShard(Buffer.from('{\n  "version": 2\n}')), { kind: 'newer', version: 2 });
    assert.deepEqual(openShard(Buffer.from('{"version":0,"entries":{}}')), { kind: 'older', version: 0 });
  });

  it('calls JSON of another shape corrupt', () => {
    for (const text of ['', 'null', '[]', '{}', '{"version":1}', '{"version":1,"checksum":"0","entries":{}}']) {
      assert.equal(openShard(Buffer.from(text)).kind, 'corrupt', text);
    }
  });
});
