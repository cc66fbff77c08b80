/** Bytes to keys, cut anywhere. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Key, key } from '../../components/terminal/key.js';
import { createKeyParser } from '../../components/terminal/key-parser.js';

const ESC = '\u001b';
const text = (typed: string): Key => key('text', typed);
const ctrl = (letter: string): Key => key('text', letter, { ctrl: true });
const alt = (letter: string): Key => key('text', letter, { alt: true });

/** Each as a terminal sends it, with the keys it stands for. */
const SEQUENCES: readonly (readonly [bytes: string, keys: readonly Key[]])[] = [
  ['\r', [key('enter')]],
  ['\t', [key('tab')]],
  ['\u007f', [key('backspace')]],
  ['\b', [key('backspace')]],
  ['\n', [ctrl('j')]],
  ['\u0003', [ctrl('c')]],
  ['é', [text('é')]],
  ['学', [text('学')]],
  ['👩‍👩‍👧', [text('👩‍👩‍👧')]],
  [`${ESC}[A`, [key('up')]],
  [`${ESC}OB`, [key('down')]],
  [`${ESC}[C`, [key('right')]],
  [`${ESC}[D`, [key('left')]],
  [`${ESC}[H`, [key('home')]],
  [`${ESC}[4~`, [key('end')]],
  [`${ESC}[3~`, [key('delete')]],
  [`${ESC}[5~`, [key('page-up')]],
  [`${ESC}[6~`, [key('page-down')]],
  [`${ESC}[Z`, [key('tab', '', { shift: true })]],
  [`${ESC}[1;5D`, [key('left', '', { ctrl: true })]],
  [`${ESC}[1;3C`, [key('right', '', { alt: true })]],
  [`${ESC}[3;5~`, [key('delete', '', { ctrl: true })]],
  [`${ESC}[a`, [key('up', '', { shift: true })]],
  [`${ESC}b`, [alt('b')]],
  [`${ESC}\r`, [key('enter', '', { alt: true })]],
  [`${ESC}\u007f`, [key('backspace', '', { alt: true })]],
  [`${ESC}[13;2u`, [key('enter', '', { shift: true })]],
  [`${ESC}[27u`, [key('escape')]],
  [`${ESC}[99;5u`, [ctrl('c')]],
  [`${ESC}[97;1:3u`, []],
  [`${ESC}[27;2;13~`, [key('enter', '', { shift: true })]],
  [`${ESC}[200~one\rtwo\r\nthree${ESC}[201~`, [key('paste', 'one\ntwo\nthree')]],
  [`${ESC}[200~an ${ESC}[A inside${ESC}[201~`, [key('paste', `an ${ESC}[A inside`)]],
  [`${ESC}[?62;22c`, []],
  [`${ESC}]11;rgb:ff/ff/ff${ESC}\\`, []],
  [`${ESC}P1$r0m${ESC}\\`, []],
];

/** Keys of one read after another; text in several reads is one text. */
function read(...chunks: readonly Uint8Array[]): { keys: Key[]; pending: string } {
  const parser = createKeyParser();
  const keys: Key[] = [];
  for (const each of chunks.flatMap((chunk) => parser.push(chunk))) {
    const last = keys.at(-1);
    const joins = last?.name === 'text' && each.name === 'text' && !last.ctrl && !last.alt && !each.ctrl && !each.alt;
    if (joins && last) keys[keys.length - 1] = text(last.text + each.text);
    else keys.push(each);
  }
  return { keys, pending: parser.pending() };
}

describe('a sequence', () => {
  for (const [sequence, keys] of SEQUENCES)
    it(`${JSON.stringify(sequence)} is the same in one read and cut at any byte`, () => {
      const bytes = Buffer.from(sequence);
      assert.deepEqual(read(bytes), { keys, pending: 'none' });
      for (let cut = 1; cut < bytes.length; cut++)
        assert.deepEqual(read(bytes.subarray(0, cut), bytes.subarray(cut)), { keys, pending: 'none' }, `cut at ${cut}`);
      assert.deepEqual(read(...Array.from(bytes, (byte) => Uint8Array.of(byte))), { keys, pending: 'none' });
    });

  it('is followed by the next one, whatever it was', () => {
    for (const [sequence, keys] of SEQUENCES)
      assert.deepEqual(read(Buffer.from(`${sequence}${ESC}[B`)).keys, [...keys, key('down')]);
  });
});

describe('bytes that stop', () => {
  const cases: readonly (readonly [bytes: string, pending: string, keys: readonly Key[]])[] = [
    [ESC, 'escape', [key('escape')]],
    [`${ESC}[`, 'sequence', []],
    [`${ESC}[1;5`, 'sequence', []],
    [`${ESC}[200~half a paste`, 'paste', [key('paste', 'half a paste')]],
  ];
  for (const [bytes, pending, keys] of cases)
    it(`${JSON.stringify(bytes)} wait as ${pending} and end as ${keys.length} keys`, () => {
      const parser = createKeyParser();
      assert.deepEqual(parser.push(Buffer.from(bytes)), []);
      assert.equal(parser.pending(), pending);
      assert.deepEqual(parser.flush(), keys);
      assert.deepEqual(parser.push(Buffer.from('x')), [text('x')]);
    });
});

describe('several lines in one read', () => {
  it('are a paste where the terminal marks none', () => {
    assert.deepEqual(read(Buffer.from('add phone\nadd email')).keys, [key('paste', 'add phone\nadd email')]);
  });
  it('are text and Enter when nothing follows the Enter', () => {
    assert.deepEqual(read(Buffer.from('add a phone\r')).keys, [text('add a phone'), key('enter')]);
  });
});
