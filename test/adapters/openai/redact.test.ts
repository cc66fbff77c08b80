import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { redactor } from '../../../src/adapters/openai/redact.js';

const KEY = 'sk-aab"aab/key=1';

test('known keys are taken out in every form they are written in, others by their looks', () => {
  const { message, reply } = redactor([KEY, 'short', '']);
  for (const form of [KEY, encodeURIComponent(KEY), JSON.stringify(KEY)])
    assert.match(message(`before ${form} after`), /^before "?\[key\]"? after$/);
  assert.equal(message('short words stay'), 'short words stay');
  assert.equal(message('key sk-proj-0123456789abcdefXYZ!'), 'key [key]!');
  assert.equal(message('Authorization: Bearer abcdefghijk'), 'Authorization: [key]');
  assert.equal(reply('a sk-proj-0123456789abcdefXYZ in a text stays'), 'a sk-proj-0123456789abcdefXYZ in a text stays');
});

test('a stream in any pieces reads as the whole text does', () => {
  const word = fc.constantFrom(KEY, KEY.slice(0, 4), KEY.slice(3), 's', 'sk-', 'a', 'b"', ' ', 'é');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(fc.nat(7), { maxLength: 60 }), (words, cuts) => {
      const { reply, stream } = redactor([KEY]);
      const text = words.join('');
      let heard = '';
      const { push, end } = stream((piece) => {
        heard += piece;
      });
      let at = 0;
      for (const cut of cuts) {
        push(text.slice(at, at + cut));
        at += cut;
      }
      push(text.slice(at));
      end();
      assert.equal(heard, reply(text));
    }),
    { numRuns: 300 },
  );
});
