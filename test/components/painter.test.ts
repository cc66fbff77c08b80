/** Frames on an emulated terminal: what is seen is the frame, whatever was there before. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { createPainter, type Painter } from '../../components/terminal/painter.js';
import { stackOn } from '../../components/terminal/stack.js';

const OPTIONS = { synchronised: true, reflows: true, reflowsCursorRow: false };

function openScreen(columns = 40, rows = 12) {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 500, allowProposedApi: true });
  const writes: string[] = [];
  const painter: Painter = createPainter((text) => {
    writes.push(text);
    terminal.write(text);
  }, OPTIONS);
  return {
    painter,
    writes,
    /** What another program writes. */
    write: (text: string) => terminal.write(text),
    /** Everything on the terminal, its scrollback included. */
    async lines(): Promise<string[]> {
      await new Promise<void>((resolve) => terminal.write('', resolve));
      const { active } = terminal.buffer;
      const all = Array.from({ length: active.length }, (_, i) => active.getLine(i)?.translateToString(true) ?? '');
      while (all.at(-1) === '') all.pop();
      return all;
    },
    cursor: () => [terminal.buffer.active.cursorY + terminal.buffer.active.baseY, terminal.buffer.active.cursorX],
  };
}

describe('the painter', () => {
  it('writes only rows that changed, in one write a frame', async () => {
    const { painter, writes, lines } = openScreen();
    painter.setFrame(['one', 'two', 'three']);
    painter.flush();
    painter.setFrame(['one', 'TWO', 'three']);
    painter.flush();
    assert.deepEqual(await lines(), ['one', 'TWO', 'three']);
    assert.equal(writes.length, 2);
    assert.ok(!writes[1]?.includes('three'));
    painter.setFrame(['one', 'TWO', 'three']);
    painter.flush();
    assert.equal(writes.length, 2);
  });

  it('puts the cursor where it belongs', async () => {
    const { painter, lines, cursor } = openScreen();
    painter.printAbove(['said before']);
    painter.setFrame(['one', 'two', 'three']);
    painter.setCursor({ row: 1, column: 2 });
    painter.flush();
    await lines();
    assert.deepEqual(cursor(), [2, 2]);
  });

  it('takes two regions as one frame, with the cursor in the lower one wherever that stands', async () => {
    const { painter, lines, cursor } = openScreen();
    const stack = stackOn(painter);
    stack.setLower(['draft', 'keys']);
    stack.setCursor({ row: 0, column: 5 });
    for (const upper of [['run', 'stages', 'time'], ['run'], []]) {
      stack.setUpper(upper);
      painter.flush();
      assert.deepEqual(await lines(), [...upper, 'draft', 'keys']);
      assert.deepEqual(cursor(), [upper.length, 5]);
    }
    stack.setCursor({ row: 1, column: 0 });
    painter.flush();
    await lines();
    assert.deepEqual(cursor(), [1, 0]);
  });

  it('keeps off the terminal while it is lent, and comes back below what was written there', async () => {
    const { painter, writes, write, lines } = openScreen();
    painter.printAbove(['said before']);
    painter.setFrame(['one', 'two']);
    painter.setCursor(undefined);
    painter.hold();
    assert.deepEqual(await lines(), ['said before']);
    assert.match(writes.at(-1) ?? '', /\u001b\[\?25h/, 'the cursor is seen');
    const before = writes.length;
    painter.setFrame(['ONE', 'two']);
    painter.printAbove(['said meanwhile']);
    painter.resized(40, 30);
    painter.flush();
    assert.equal(writes.length, before);
    write('another program\r\n');
    painter.release();
    painter.flush();
    assert.deepEqual(await lines(), ['said before', 'another program', 'said meanwhile', 'ONE', 'two']);
  });

  it('leaves the last rows in place of the frame, and draws no more', async () => {
    const { painter, lines } = openScreen();
    painter.setFrame(['one', 'two']);
    painter.flush();
    painter.close(['the end']);
    painter.setFrame(['late']);
    painter.flush();
    assert.deepEqual(await lines(), ['the end']);
  });

  it('shows exactly what was printed above and the last frame, in any order of calls', async () => {
    const rows = fc.array(fc.constantFrom('a', 'bb', 'ccc', '', 'a long row of words'), { minLength: 1, maxLength: 9 });
    const step = fc.record({ above: fc.option(rows, { nil: undefined }), frame: rows, at: fc.nat(8) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { painter, lines } = openScreen();
        for (const { above, frame, at } of steps) {
          if (above) painter.printAbove(above);
          painter.setFrame(frame);
          painter.setCursor({ row: at, column: at });
          painter.flush();
        }
        const expected = [...steps.flatMap(({ above }) => above ?? []), ...(steps.at(-1)?.frame ?? [])];
        while (expected.at(-1) === '') expected.pop();
        assert.deepEqual(await lines(), expected);
      }),
      { numRuns: 60 },
    );
  });
});
