/** Edits of the draft, with the cursor written as a bar. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editKey } from '../../components/input/edit-keys.js';
import { type Editor, EMPTY } from '../../components/input/editor.js';
import { layOut, vertically } from '../../components/input/layout.js';
import { type Key, type KeyName, key } from '../../components/terminal/key.js';
import { textWidth } from '../../src/view/width.js';

const read = (marked: string): Editor => ({ ...EMPTY, text: marked.replace('|', ''), cursor: marked.indexOf('|') });
const written = ({ text, cursor }: Editor): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;
const ctrl = (letter: string): Key => key('text', letter, { ctrl: true });
const alt = (letter: string): Key => key('text', letter, { alt: true });

const CASES: readonly (readonly [before: string, pressed: readonly (Key | KeyName)[], after: string])[] = [
  ['ab|', [key('text', 'c')], 'abc|'],
  ['a|b', [key('paste', 'x\ny')], 'ax\ny|b'],
  ['a|', [ctrl('j')], 'a\n|'],
  ['ab|c', ['backspace'], 'a|c'],
  ['ab|c', ['delete'], 'ab|'],
  ['|ab', ['backspace'], '|ab'],
  ['ab|', ['delete'], 'ab|'],
  ['a👩‍👩‍👧|b', ['backspace'], 'a|b'],
  ['a|👩‍👩‍👧b', ['right', 'delete'], 'a👩‍👩‍👧|'],
  ['ab|\ncd', ['delete'], 'ab|cd'],
  ['one two|', ['home', 'end'], 'one two|'],
  ['one\ntwo|', [ctrl('a')], 'one\n|two'],
  ['one two| three', [ctrl('w')], 'one | three'],
  ['one two| three', [ctrl('u')], '| three'],
  ['one two| three', [ctrl('k')], 'one two|'],
  ['one two|', [ctrl('w'), ctrl('a'), ctrl('y')], 'two|one '],
  ['one, two|', [alt('b'), alt('b')], '|one, two'],
  ['|one, two', [alt('f')], 'one|, two'],
  ['one| two', [alt('d')], 'one|'],
  ['a|', [key('text', '\u001b[2Jb')], 'ab|'],
];

describe('a key', () => {
  for (const [before, pressed, after] of CASES)
    it(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
      const keys = pressed.map((each) => (typeof each === 'string' ? key(each) : each));
      const editor = keys.reduce((state, each) => editKey(state, each) ?? state, read(before));
      assert.equal(written(editor), after);
    });

  it('that edits nothing says so', () => {
    assert.equal(editKey(read('a|'), key('page-up')), undefined);
  });
});

describe('the layout', () => {
  const rowsOf = (marked: string, width: number): string[] => layOut(read(marked), width).rows.map(({ text }) => text);

  it('wraps at words, and splits only what has none', () => {
    assert.deepEqual(rowsOf('one two three|', 8), ['one two ', 'three']);
    assert.deepEqual(rowsOf('abcdefghij|', 4), ['abcd', 'efgh', 'ij']);
  });

  it('moves up and down by rows of the screen, keeping to the column', () => {
    const up = vertically(read('one\ntwo three|'), 20, -1);
    assert.equal(up && written(up), 'one|\ntwo three');
    assert.equal(vertically(read('one|'), 20, -1), undefined);
  });

  it('loses no character and leaves no row too wide, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '学', 'é', '👩‍👩‍👧'), maxLength: 80 });
    fc.assert(
      fc.property(typed, fc.integer({ min: 4, max: 40 }), fc.nat(), (text, width, at) => {
        const cursor = at % (text.length + 1);
        const { rows, cursor: place } = layOut({ text, cursor }, width);
        assert.equal(rows.map((row) => row.text).join(''), text.replaceAll('\n', ''));
        for (const row of rows) assert.ok(textWidth(row.text) <= width, row.text);
        assert.ok(place.row < rows.length);
      }),
    );
  });
});
