/** `/summary` in the chat: the receipt so far, also while a run is on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionSummary } from '../../src/commands/session-summary.js';
import { createChat } from '../../src/view/chat.js';
import type { ChatSession, SessionSummary } from '../../src/view/chat-port.js';
import { recorded, requestsOf } from './streams.js';

function chatWith(summary: SessionSummary | undefined) {
  const session: ChatSession = {
    run: (_request, _emit, _decisions, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled', kept: '' }), { once: true });
      }),
    commands: [],
    summary: () => summary,
    history: { load: async () => [], append: async () => undefined },
    draft: { load: async () => '', save: async () => undefined },
    status: async () => undefined,
  };
  const screen = { putBack() {}, clear() {}, leave() {}, lend: <T>(use: () => Promise<T>) => use() };
  return createChat(session, screen);
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('says the receipt, idle and while a run is on', async () => {
  const summary = sessionSummary(requestsOf(recorded()), undefined);
  const chat = chatWith(summary);
  chat.submit('/summary');
  await settled();
  assert.deepEqual(
    chat.takeOutbox().map(({ kind }) => kind),
    ['request', 'summary'],
  );
  chat.submit('create a student system');
  chat.takeOutbox();
  chat.submit('/summary');
  await settled();
  assert.deepEqual(chat.takeOutbox(), [{ kind: 'summary', summary }]);
  assert.deepEqual(chat.store.getSnapshot().queue, []);
  chat.cancel();
});

test('says so where there was no request', async () => {
  const chat = chatWith(undefined);
  chat.submit('/summary');
  await settled();
  assert.ok(chat.takeOutbox().some((block) => block.kind === 'lines' && /no request/.test(block.lines.join())));
});
