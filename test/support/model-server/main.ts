/**
 * The model server as a process, for tests in a terminal and for trying things by hand:
 *
 *     node --import tsx test/support/model-server/main.ts FOLDER [PORT]
 *
 * FOLDER holds replies as JSON files, `{"when": ["words", "of the prompt"], "json": {…}}` with the fields of
 * ScriptedReply. The first file by name whose words all occur in the prompt is played; one without words fits all.
 * Prints its base URL on the first line, then a line a request.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startModelServer } from './model-server.js';
import type { ScriptedReply } from './script.js';

interface StoredReply extends ScriptedReply {
  readonly when?: readonly string[];
}

const [folder, port = '0'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node --import tsx test/support/model-server/main.ts FOLDER [PORT]\n');
  process.exit(2);
}
const replies = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, reply: JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredReply }));

const server = await startModelServer(
  {
    replies({ prompt }) {
      const found = replies.find(({ reply }) => (reply.when ?? []).every((words) => prompt.includes(words)));
      process.stdout.write(`${found?.name ?? 'no reply'}\n`);
      return found?.reply;
    },
  },
  Number(port),
);
process.stdout.write(`${server.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
