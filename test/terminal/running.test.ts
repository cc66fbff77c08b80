/** Runs in a real terminal: cancelling, queueing, deciding, answering. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { leave, openDemo } from './demo.js';

describe('a run', { concurrency: 3 }, () => {
  it('shows waves while it works and collapses to its facts', async (t) => {
    const chat = await openDemo(t);
    chat.type('create a school\r');
    await chat.waitFor(/generate +\S/);
    await chat.waitFor('School is running');
    await chat.settled();
    const shown = chat.scrollback();
    assert.match(shown, /recognised +create Student, Course, Teacher and Classroom · local grammar ·\s+96 %/);
    assert.match(shown, /path +template path · 0 tokens/);
    assert.match(shown, /waves +database ∥ frontend 35 ms → backend 40 ms → test 45 ms/);
    assert.match(shown, /validated +16 files from templates · 16 approved/);
    assert.match(shown, /running +http:\/\/127\.0\.0\.1:8101 \(port 8100 was taken\)/);
    assert.doesNotMatch(shown, /Esc cancels/, 'the live panel is gone');
    assert.equal(await leave(chat), 0);
    assert.match(chat.scrollback(), /This session[\s\S]*8,000 tokens[\s\S]*7,366 tokens/);
  });

  it('lets notices pass above it, and is cancelled by Esc, not by an arrow key that arrives in two pieces', async (t) => {
    const chat = await openDemo(t);
    chat.type('long work\r');
    await chat.waitFor('Esc cancels');
    await chat.waitFor('a file of the cache cannot be read');
    // On a busy machine the two pieces may come too far apart to be one key; a parser that cancels at Esc always would.
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      chat.type('\u001b');
      await pause(8);
      chat.type('[A');
      // A panel at work is never still: what is typed next tells that the key before it has been read.
      chat.type(`seen${attempt}`);
      await chat.waitFor(`seen${attempt}`);
      if (/Esc cancels/.test(chat.screen())) break;
      assert.ok(attempt < 3, chat.screen());
      await chat.waitFor('✗ Cancelled');
      chat.press('ctrl-c');
      chat.type('long work\r');
      await chat.waitFor('Esc cancels');
    }
    chat.press('escape');
    await chat.waitFor('✗ Cancelled');
    await chat.waitFor('managed_system is as it was');
    assert.doesNotMatch(chat.screen(), /Esc cancels/);
  });

  it('is cancelled by Ctrl-C, which keeps the draft and the session', async (t) => {
    const chat = await openDemo(t);
    chat.type('long work\r');
    await chat.waitFor('Esc cancels');
    chat.type('next idea');
    await chat.waitFor('› next idea');
    chat.press('ctrl-c');
    await chat.waitFor('✗ Cancelled');
    assert.match(chat.screen(), /› next idea/);
    chat.press('ctrl-c');
    await chat.waitFor('brings it back');
    assert.equal(await leave(chat), 0);
  });

  it('lets the next request wait, and gives it back when it cannot follow', async (t) => {
    const chat = await openDemo(t, { rows: 48 });
    chat.type('create a school\r');
    await chat.waitFor('Enter queues');
    chat.type('long second\r');
    await chat.waitFor('1 request queued: long second');
    // The first result may have gone up before anyone looks.
    await chat.waitFor(/› long second[\s\S]*Esc cancels/);
    assert.match(chat.scrollback(), /School is running[\s\S]*› long second/);
    chat.type('third\r');
    await chat.waitFor('1 request queued: third');
    chat.press('escape');
    await chat.waitFor(/✗ Cancelled[\s\S]*› third/);
    await chat.waitFor('queued requests are back here');
  });

  it('waits for a decision that one key makes', async (t) => {
    const chat = await openDemo(t, { rows: 20 });
    chat.type('decide this\r');
    await chat.waitFor('The rules reject');
    await chat.waitFor(/p +patch the line · 0 tokens · Enter/);
    await chat.waitFor(/lines 1 to \d+ of 17/);
    // Keys that follow at once belong to what was being typed.
    await pause(450);
    chat.press('down', 'down');
    await chat.waitFor(/lines 3 to/);
    chat.type('r');
    await chat.waitFor('→ write the file again');
    await chat.waitFor('School is running');
  });

  it('asks what it cannot know, and takes a reading by its number', async (t) => {
    const chat = await openDemo(t);
    chat.type('clarify the phone\r');
    await chat.waitFor('Which entity gets the phone number?');
    await chat.waitFor(/2 +Teacher gets a phone/);
    chat.type('2');
    await chat.waitFor('› add phone to teacher');
    await chat.waitFor('School is running');
  });

  it('says why it failed and what to do next', async (t) => {
    const chat = await openDemo(t);
    chat.type('fail please\r');
    await chat.waitFor('✗ Failed at integrate');
    await chat.waitFor(/found +src\/entities\/student\/student\.api\.ts\(12,5\)/);
    await chat.waitFor(/kept +managed_system is as it was/);
    await chat.waitFor(/next +bae run/);
  });
});
