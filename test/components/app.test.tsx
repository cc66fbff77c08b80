/** The components on live stores: keys in, frames out. */
import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { render } from 'ink-testing-library';
import { PromptRegion, UpperRegion } from '../../components/app.js';
import { createPrompt } from '../../components/input/prompt.js';
import { key } from '../../components/terminal/key.js';
import type { CursorPosition } from '../../components/terminal/painter.js';
import { symbolsFor } from '../../components/theme.js';
import type { RunEvent } from '../../src/domain/event.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { createChat } from '../../src/view/chat.js';
import type { ChatSession } from '../../src/view/chat-port.js';
import { createStore } from '../../src/view/store.js';
import { asEvents, CANCELLED, LONG_RUN } from '../view/scripted-run.js';

/** The chat in memory; a run goes on until it is cancelled or `finish` is called. */
function openApp(t: TestContext) {
  const asked: string[] = [];
  let finish: (outcome: Outcome) => void = () => undefined;
  const session: ChatSession = {
    run(request, emit: (event: RunEvent) => void, _decisions, signal) {
      asked.push(request);
      for (const event of asEvents(LONG_RUN, Date.now())) emit(event);
      return new Promise((resolve) => {
        finish = resolve;
        signal.addEventListener('abort', () => resolve(CANCELLED));
      });
    },
    commands: [
      { name: '/show', summary: 'entities and relations', run: async () => ['Student'] },
      { name: '/upgrade', summary: 'of an older folder', carryOut: (...given) => session.run(...given) },
    ],
    summary: () => undefined,
    history: { load: async () => [], append: async () => undefined },
    draft: { load: async () => '', save: async () => undefined },
    status: async () => 'http://127.0.0.1:8100',
  };
  const chat = createChat(session, {
    putBack: (texts) => prompt.putBack(texts),
    clear() {},
    leave() {},
    lend: (use) => use(),
  });
  let now = 0;
  const prompt = createPrompt(chat, {
    example: 'an example',
    leave() {},
    redraw() {},
    suspend() {},
    draftChanged() {},
    remember() {},
    width: () => 97,
    clock: () => {
      now += 1_000;
      return now;
    },
  });
  let cursor: CursorPosition | undefined;
  const size = createStore({ columns: 100, rows: 40 });
  const shown = { chat, prompt, symbols: symbolsFor(false), size };
  const upper = render(<UpperRegion {...shown} />);
  const app = render(
    <PromptRegion
      {...shown}
      onCursor={(position) => {
        cursor = position;
      }}
    />,
  );
  t.after(() => {
    chat.cancel();
    upper.unmount();
    app.unmount();
  });
  return {
    chat,
    asked,
    /** How many frames of the run's panel were made. */
    panels: () => upper.frames.length,
    finish: (outcome: Outcome) => finish(outcome),
    cursor: () => cursor,
    async type(text: string): Promise<string> {
      prompt.press(key('text', text));
      return this.frame();
    },
    async press(name: Parameters<typeof key>[0]): Promise<string> {
      prompt.press(key(name));
      return this.frame();
    },
    /** What is shown once everything that was started has settled. */
    async frame(): Promise<string> {
      for (let i = 0; i < 5; i++) await turn();
      return `${upper.lastFrame()}\n${app.lastFrame()}`;
    },
  };
}

it('shows what is typed, with the cursor behind it', async (t) => {
  const app = openApp(t);
  assert.match(await app.frame(), /› Describe your app/);
  assert.deepEqual(app.cursor(), { row: 1, column: 2 });
  assert.match(await app.type('add phone'), /› add phone\n/);
  assert.deepEqual(app.cursor(), { row: 1, column: 11 });
});

it('shows where the system runs', async (t) => {
  const app = openApp(t);
  await app.chat.refreshStatus();
  assert.match(await app.frame(), /http:\/\/127\.0\.0\.1:8100 · Enter sends/);
});

it('offers commands while their name is typed, and no longer', async (t) => {
  const app = openApp(t);
  assert.match(await app.type('/s'), /\/show +entities and relations/);
  assert.doesNotMatch(await app.press('escape'), /entities and relations/);
});

it('takes the example with Tab', async (t) => {
  const app = openApp(t);
  assert.match(await app.press('tab'), /› an example\n/);
});

it('shows the run from its events, queues what follows, and goes on with it', async (t) => {
  const app = openApp(t);
  await app.type('first');
  assert.match(await app.press('enter'), /generate[\s\S]*Esc cancels[\s\S]*› Your next request waits its turn/);
  await app.type('second');
  assert.match(await app.press('enter'), /1 request queued: second/);
  app.finish({ kind: 'succeeded', summary: 'done' });
  await app.frame();
  assert.deepEqual(app.asked, ['first', 'second']);
});

it('makes nothing above the prompt anew for a key, but where the draft takes room from it', async (t) => {
  const app = openApp(t);
  app.chat.submit('first');
  const readings = [{ label: 'a book', request: 'create book' }];
  app.finish({ kind: 'needs-answer', question: { text: 'Which?', readings } });
  assert.match(await app.frame(), /1 +a book/);
  const before = app.panels();
  assert.match(await app.type('a'), /› a\n/);
  assert.equal(app.panels(), before);
  assert.match(await app.type('b'.repeat(120)), /› ab+\n +b+\n/);
  assert.equal(app.panels(), before + 1);
});

it('carries out a command that is a run as one, with its panels', async (t) => {
  const app = openApp(t);
  await app.type('/upgrade');
  assert.match(await app.press('enter'), /generate[\s\S]*Esc cancels/);
  assert.deepEqual(app.asked, ['/upgrade']);
});

it('goes back to the prompt when the run is cancelled', async (t) => {
  const app = openApp(t);
  await app.type('first');
  await app.press('enter');
  await app.press('escape');
  const frame = await app.frame();
  assert.match(frame, /› Describe your app/);
  assert.doesNotMatch(frame, /generate/);
});
