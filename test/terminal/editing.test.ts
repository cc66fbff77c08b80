/** Typing, pasting, recalling: in a real terminal. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leave, openDemo } from './demo.js';
import { temporaryFolder } from './terminal.js';

describe('the draft', { concurrency: 3 }, () => {
  it('takes a marked paste with line breaks as text and sends nothing', async (t) => {
    const chat = await openDemo(t);
    chat.type('\u001b[200~add phone\rto student\nand teacher\u001b[201~');
    await chat.waitFor(/› add phone\n {2}to student\n {2}and teacher\n/);
    chat.type('!');
    await chat.waitFor('and teacher!');
    assert.doesNotMatch(chat.screen(), /Esc cancels|is running/);
  });

  it('takes several lines in one read as a paste where the terminal marks none', async (t) => {
    const chat = await openDemo(t);
    chat.type('add phone to student\nadd email to teacher\n');
    await chat.waitFor(/› add phone to student\n {2}add email to teacher/);
    assert.doesNotMatch(chat.screen(), /Esc cancels|is running/);
  });

  it('deletes to the left with Backspace and to the right with Delete', async (t) => {
    const chat = await openDemo(t);
    chat.type('abcdef');
    chat.press('left', 'left', 'backspace');
    await chat.waitFor(/› abcef\n/);
    chat.press('delete');
    await chat.waitFor(/› abcf\n/);
    chat.press('home', 'delete');
    await chat.waitFor(/› bcf\n/);
  });

  it('starts new lines with Ctrl-J and with a backslash before Enter, and sends them as one request', async (t) => {
    const chat = await openDemo(t);
    chat.type('one');
    chat.press('ctrl-j');
    chat.type('two\\');
    await chat.waitFor('two\\');
    chat.press('enter');
    await chat.settled();
    chat.type('three');
    await chat.waitFor(/› one\n {2}two\n {2}three\n/);
    chat.press('enter');
    await chat.waitFor('School is running');
    assert.equal(chat.scrollback().match(/› one\n {2}two\n {2}three\n/g)?.length, 1);
  });

  it('keeps wide characters and emoji whole, with the cursor behind them', async (t) => {
    const chat = await openDemo(t);
    chat.type('学生 👩‍👩‍👧 é');
    await chat.waitFor('学生');
    await chat.settled();
    chat.press('backspace', 'backspace', 'backspace');
    await chat.waitFor(/› 学生\n/);
    await chat.settled();
    assert.equal(chat.cursor().column, 2 + 4 + 1);
    chat.press('backspace', 'backspace');
    await chat.waitFor(/› 学\n/);
    await chat.settled();
    assert.equal(chat.cursor().column, 2 + 2);
  });

  it('outlives the session, whatever ended it', async (t) => {
    const dir = temporaryFolder();
    const first = await openDemo(t, { dir });
    first.type('a half written thought');
    await first.waitFor('thought');
    first.kill('SIGTERM');
    await first.exit();
    const second = await openDemo(t, { dir });
    await second.waitFor('› a half written thought');
    second.press('ctrl-c');
    await second.waitFor('brings it back');
    assert.equal(await leave(second), 0);
    const third = await openDemo(t, { dir });
    assert.match(third.screen(), /› Describe/);
    third.press('up');
    await third.waitFor('› a half written thought');
  });

  it('walks through what was sent before, in this session and earlier ones', async (t) => {
    const dir = temporaryFolder();
    const first = await openDemo(t, { dir });
    first.type('create books\r');
    await first.waitFor('School is running');
    assert.equal(await leave(first), 0);
    const second = await openDemo(t, { dir });
    second.type('create films\r');
    await second.waitFor('School is running');
    second.type('unsent');
    second.press('up');
    await second.waitFor(/› create films\n {2}\S.*$/);
    second.press('up');
    await second.waitFor(/› create books\n {2}\S.*$/);
    second.press('down', 'down');
    await second.waitFor('› unsent');
  });

  it('offers slash commands and completes the marked one', async (t) => {
    const chat = await openDemo(t);
    chat.type('/s');
    await chat.waitFor(/\/show.*\n.*\/slow/);
    chat.press('down', 'tab');
    await chat.waitFor('› /slow');
    chat.press('ctrl-c');
    chat.type('/show\r');
    await chat.waitFor('name  string, required');
    chat.type('/nothing\r');
    await chat.waitFor('there is no command /nothing');
  });
});
