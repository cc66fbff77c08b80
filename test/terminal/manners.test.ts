/** How the chat treats the terminal: height, scrollback, modes, colours, hostile text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leave, modesAfter, openDemo } from './demo.js';
import type { TerminalProgram } from './terminal.js';

/** All sizes with BAE_PROOFS=full, else the hardest of each kind. */
const full = process.env.BAE_PROOFS === 'full';
const SIZES = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
].slice(0, full ? undefined : 2);
const RESIZES = (
  [
    [140, 60],
    [60, 140],
    [100, 61],
  ] as const
).slice(0, full ? undefined : 1);
const RESTORED = { cursor: true, paste: false, kitty: 0 };

/** The highest frame that was drawn: from its last row the cursor goes up to its first. */
const highest = (chat: TerminalProgram): number =>
  1 + Math.max(0, ...[...chat.raw().matchAll(/\u001b\[(\d+)A/g)].map((match) => Number(match[1])));
const count = (text: string, part: string): number => text.split(part).length - 1;

/** A busy machine may be still between what a resize erases and what it draws anew. */
async function drawn(chat: TerminalProgram, text: string): Promise<void> {
  await chat.settled();
  await chat.waitFor(text);
  await chat.settled();
}

describe('the live region', { concurrency: 3 }, () => {
  for (const size of SIZES)
    it(`stays below the height of ${size.columns}×${size.rows} and leaves the scrollback alone`, async (t) => {
      const chat = await openDemo(t, size);
      chat.type('create a school\r');
      await chat.waitFor(/running +http/);
      chat.type('decide this\r');
      await chat.waitFor('The rules reject');
      chat.press('ctrl-c');
      await chat.waitFor('Cancelled');
      chat.type(`${'many words in a draft '.repeat(60)}`);
      await chat.settled();
      assert.ok(highest(chat) <= size.rows - 2, `a frame had ${highest(chat)} rows`);
      assert.ok(!/\u001b\[[23]J/.test(chat.raw()));
      assert.match(chat.scrollback(), /bae 0\.0\.0[\s\S]*› create a school[\s\S]*› decide this/);
      assert.equal(count(chat.scrollback(), '› create a school'), 1);
    });

  for (const [from, to] of RESIZES)
    it(`leaves nothing behind when the terminal goes from ${from} to ${to} columns`, async (t) => {
      const chat = await openDemo(t, { columns: from, rows: 40 });
      chat.type('decide this\r');
      await chat.waitFor('The rules reject');
      await chat.settled();
      chat.resize(to, 40);
      await drawn(chat, 'The rules reject');
      assert.equal(count(chat.scrollback(), 'The rules reject'), 1);
      assert.equal(count(chat.scrollback(), 'accept it as it is'), 1);
      chat.press('ctrl-c');
      await chat.waitFor('Cancelled');
      chat.type('a draft that is longer than sixty columns, so that it is wrapped anew when the window is narrowed');
      await chat.waitFor('narrowed');
      await chat.settled();
      chat.resize(from, 40);
      await drawn(chat, 'a draft that is longer');
      chat.resize(to, 40);
      await drawn(chat, 'a draft that is longer');
      assert.equal(count(chat.scrollback(), 'a draft that is longer'), 1);
      assert.equal(count(chat.scrollback(), 'Enter sends'), 1);
    });

  it('works where the terminal has no size', async (t) => {
    const chat = await openDemo(t, { columns: 0, rows: 0 });
    chat.type('create a school\r');
    await chat.waitFor('School is running');
    assert.equal(await leave(chat), 0);
  });
});

describe('the terminal', { concurrency: 3 }, () => {
  it('is as it was after leaving, with the kitty protocol too', async (t) => {
    const chat = await openDemo(t, { env: { TERM_PROGRAM: 'ghostty' } });
    assert.deepEqual(modesAfter(chat.raw()), { cursor: true, paste: true, kitty: 1 });
    assert.equal(await leave(chat), 0);
    assert.deepEqual(modesAfter(chat.raw()), RESTORED);
  });

  it('is as it was after SIGTERM in the middle of a run, which ends', async (t) => {
    const chat = await openDemo(t);
    chat.type('long work\r');
    await chat.waitFor('Esc cancels');
    chat.kill('SIGTERM');
    assert.equal(await chat.exit(), 143);
    assert.deepEqual(modesAfter(chat.raw()), RESTORED);
    assert.match(chat.scrollback(), /This session/);
  });

  for (const request of ['crash in a component', '/fault'])
    it(`is as it was after ${request}, and the fault is shown`, async (t) => {
      const chat = await openDemo(t);
      chat.type(`${request}\r`);
      assert.equal(await chat.exit(), 1);
      assert.deepEqual(modesAfter(chat.raw()), RESTORED);
      assert.match(chat.scrollback(), /✗ bae met a fault of its own/);
      assert.equal(count(chat.scrollback(), 'met a fault'), 1);
    });

  it('gets no colours where NO_COLOR is set, and some where it is not', async (t) => {
    const colours = /\u001b\[[\d;]*m/;
    const plain = await openDemo(t, { env: { NO_COLOR: '1' } });
    plain.type('create a school\r');
    await plain.waitFor('School is running');
    assert.equal(await leave(plain), 0);
    assert.doesNotMatch(plain.raw(), colours);
    const coloured = await openDemo(t);
    assert.match(coloured.raw(), colours);
  });

  it('gets ASCII symbols where its font has no others', async (t) => {
    const chat = await openDemo(t, { env: { LANG: 'C' } });
    chat.type('create a school\r');
    await chat.waitFor('+ School is running');
    assert.doesNotMatch(chat.raw(), /[^\u0000-\u007f]/);
  });

  it('never sees the control characters of a request or an event', async (t) => {
    const chat = await openDemo(t);
    chat.type('\u001b[200~hostile \u001b]0;owned\u0007\u001b[31m \u0007 request\u001b[201~');
    await chat.waitFor('› hostile');
    chat.press('enter');
    await chat.waitFor(/✓ hostile .*end/);
    assert.equal(await leave(chat), 0);
    // biome-ignore format: what is allowed, one kind a line
    const allowed = [
      /\u001b\[\d*[AB]/g, /\u001b\[\d*G/g, /\u001b\[[JK]/g, /\u001b\[[\d;]*m/g,
      /\u001b\[\?(?:25|2004|2026)[hl]/g,
    ];
    const rest = allowed.reduce((text, pattern) => text.replace(pattern, ''), chat.raw());
    assert.doesNotMatch(rest, /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/);
  });
});
