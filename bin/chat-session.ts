/** What the chat needs from bae: runs, slash commands, history, draft, status and the summary of the session. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { disk } from '../src/adapters/disk.js';
import { terminalEditor } from '../src/adapters/terminal-editor.js';
import type { CommandContext } from '../src/commands/command.js';
import { sessionSummary } from '../src/commands/session-summary.js';
import { slashCommands } from '../src/commands/slash-commands.js';
import type { SystemSpec } from '../src/domain/entity-spec.js';
import { sessionFile } from '../src/metrics/session-file.js';
import type { ChatSession, RunCommand } from '../src/view/chat-port.js';
import type { Settings } from './settings.js';
import { openServices, type Printing } from './wire.js';

const HISTORY_KEPT = 500;

export async function openChatSession(
  settings: Settings,
  printing: Printing,
): Promise<ChatSession & { system(): Promise<SystemSpec | undefined>; close(): Promise<void> }> {
  const { config, folders, dir } = settings;
  const services = openServices(settings, printing.err);
  const context: CommandContext = {
    config,
    env: process.env,
    dir,
    folders,
    ...printing,
    columns: process.stdout.columns || 80,
    stdin: process.stdin,
    signal: new AbortController().signal,
    services,
  };
  const recorder = await services.recorder();
  const { session } = recorder;
  const kept = sessionFile(disk, join(folders.state, 'sessions'), dir);
  const keep = (ended = false): Promise<void> => kept.save(session, new Date().toISOString(), ended);
  let url: string | undefined;
  const historyFile = join(folders.state, 'history.jsonl');
  // One a folder: what was typed of one system is not meant for another.
  const draftFile = join(
    folders.state,
    'drafts',
    `${createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 16)}.txt`,
  );
  const editor = terminalEditor(process.env, join(folders.state, 'edits'));

  const asked = { dir, port: config.apiPort, verify: true };
  // No request of the receipt: nobody else's figures are about such a thing.
  const upgrade: RunCommand = {
    name: '/upgrade',
    summary: 'bring a system of an older bae up to this one',
    async carryOut(_, emit, decisions, signal) {
      const kernel = await services.kernel();
      return kernel.upgrade({ ...asked, request: 'upgrade', start: false }, decisions, emit, signal);
    },
  };

  return {
    commands: [...slashCommands(context), upgrade],
    async run(request, emit, decisions, signal) {
      const kernel = await services.kernel();
      return kernel.run(
        { ...asked, request, start: true },
        decisions,
        (event) => {
          recorder.add(event);
          if (event.type === 'run-started' || event.type === 'run-ended') void keep();
          if (event.type === 'system-started') url = event.url;
          emit(event);
        },
        signal,
      );
    },
    summary: () => sessionSummary(session.requests, url),
    history: {
      load: async () => linesOf((await disk.readText(historyFile)) ?? ''),
      append: async (text) => {
        const kept = linesOf((await disk.readText(historyFile)) ?? '').slice(-HISTORY_KEPT + 1);
        const lines = [...kept, text].map((line) => `${JSON.stringify(line)}\n`);
        await disk.writeAtomic(historyFile, lines.join(''), { mode: 0o600 });
      },
    },
    draft: {
      load: async () => (await disk.readText(draftFile)) ?? '',
      save: (text) => disk.writeAtomic(draftFile, text, { mode: 0o600 }),
    },
    async system() {
      const registry = await services.readRegistry(dir).catch(() => undefined);
      return registry?.spec;
    },
    async status() {
      const { serverStatus } = await import('../src/managed-system/server.js');
      const status = await serverStatus(await services.stack(), dir, services.ports);
      return status.running ? status.url : undefined;
    },
    ...(editor && { editor }),
    async close() {
      if (session.requests.length > 0) await keep(true);
      await services.flush();
    },
  };
}

/** One JSON string a line; a damaged line is left out. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = line === '' ? undefined : JSON.parse(line);
      return typeof value === 'string' ? [value] : [];
    } catch {
      return [];
    }
  });
}
