/** Figures, widths, rows and hostile text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fit, justify, type Line, line, lineText, lineWidth, span, wrap } from '../../src/view/line.js';
import { plainLine, plainText } from '../../src/view/sanitize.js';
import { count, duration, grouped, listed, percent } from '../../src/view/units.js';
import { textWidth, truncate, truncatePath } from '../../src/view/width.js';

function table<A extends readonly unknown[]>(
  name: string,
  work: (...args: A) => string | number,
  rows: readonly (readonly [...A, string | number])[],
): void {
  describe(name, () => {
    for (const row of rows) {
      const args = row.slice(0, -1) as unknown as A;
      it(`${JSON.stringify(args)} → ${JSON.stringify(row.at(-1))}`, () => assert.equal(work(...args), row.at(-1)));
    }
  });
}

table('duration', duration, [
  [0, '0 ms'],
  [0.04, '0 ms'],
  [0.44, '0.4 ms'],
  [0.96, '1 ms'],
  [12.4, '12 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [1_449, '1.4 s'],
  [59_949, '59.9 s'],
  [59_950, '1 min 0 s'],
  [125_000, '2 min 5 s'],
]);
table('count', count, [
  [1, 'file', 'files', '1 file'],
  [0, 'patch', 'patches', '0 patches'],
  [1_204, 'token', 'tokens', '1,204 tokens'],
]);
table('grouped', grouped, [
  [999, '999'],
  [7_366, '7,366'],
  [1_234_567, '1,234,567'],
]);
table('percent', percent, [
  [0, '0 %'],
  [0.984, '98 %'],
]);
table('listed', listed, [
  [[], 3, ''],
  [['a'], 3, 'a'],
  [['a', 'b'], 3, 'a and b'],
  [['a', 'b', 'c', 'd'], 3, 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 3, 'a, b, c and 2 more'],
]);
table('textWidth', textWidth, [
  ['abc', 3],
  ['学生', 4],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['🇧🇷', 2],
  ['✓ ◌ ━ ∥', 7],
]);
table('truncate', truncate, [
  ['short', 10, 'short'],
  ['a student system', 16, 'a student system'],
  ['a student system with names', 20, 'a student system…'],
  ['unbreakable_identifier', 10, 'unbreakab…'],
  ['学生学生', 5, '学生…'],
  ['abc', 0, ''],
]);
table('truncatePath', truncatePath, [
  ['src/a.ts', 20, 'src/a.ts'],
  ['src/entities/student/student.api.ts', 26, '…/student/student.api.ts'],
  ['src/entities/student/student.api.ts', 8, 'student…'],
]);
table('plainText', plainText, [
  ['a\tb\r\nc', 'a  b\nc'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007x', 'x'],
  ['\u001b]52;c;aGk=\u001b\\x', 'x'],
  ['\u001b]0;never ended\nnext', '\nnext'],
  ['\u009b31mx', 'x'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['bell\u0007back\b', 'bellback'],
]);
table('plainLine', plainLine, [[' one \n  two ', 'one two']]);

describe('wrap', () => {
  it('keeps a figure and its unit on one row', () => {
    const rows = wrap(line('    validated   93 approved · 161 ms · 98 %'), 33, 16).map(lineText);
    assert.deepEqual(rows, ['    validated   93 approved ·', '                161 ms · 98 %']);
  });
});

describe('any text', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\u001b',
        '[',
        ']',
        '\u0007',
        '\u009b',
        '\u0090',
        'm',
        '3',
        'J',
        '\n',
        '\r',
        '\\',
        '学',
        '\u202e',
      ),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });

  it('holds no control character after cleaning, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = plainText(text);
        assert.doesNotMatch(clean, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        assert.equal(plainText(clean), clean);
      }),
    );
  });

  it('is cut, justified and wrapped within its width, and wrapping loses no letter', () => {
    fc.assert(
      fc.property(hostile.map(plainLine), fc.integer({ min: 10, max: 120 }), (text, width) => {
        const spans: Line = line(span(text.slice(0, 5), 'good'), text.slice(5));
        assert.ok(lineWidth(fit(spans, width)) <= width);
        assert.ok(lineWidth(justify(spans, line('12 ms'), width)) <= width);
        const rows = wrap(spans, width, 4);
        for (const row of rows) assert.ok(lineWidth(row) <= width, lineText(row));
        assert.equal(rows.map(lineText).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
