/** What the chat needs from bae: runs, slash commands, history, draft, status and the summary of the session. */
import { join } from 'node:path';
import { disk } from '../src/adapters/disk.js';
import { terminalEditor } from '../src/adapters/terminal-editor.js';
import type { CommandContext } from '../src/commands/command.js';
import { slashCommands } from '../src/commands/slash-commands.js';
import type { SystemSpec } from '../src/domain/entity-spec.js';
import { BASELINES } from '../src/metrics/baselines.js';
import { SessionMetrics } from '../src/metrics/session.js';
import type { ChatSession, RunCommand, SessionSummary } from '../src/view/chat-port.js';
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
  const metrics = new SessionMetrics();
  let url: string | undefined;
  const historyFile = join(folders.state, 'history.jsonl');
  const draftFile = join(folders.state, 'draft.txt');
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
          metrics.add(event);
          if (event.type === 'system-started') url = event.url;
          emit(event);
        },
        signal,
      );
    },
    summary: () => summaryOf(metrics, url),
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
    close: () => services.flush(),
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

function summaryOf(session: SessionMetrics, goesOn: string | undefined): SessionSummary | undefined {
  const { requests } = session;
  if (requests.length === 0) return undefined;
  const sum = (pick: (one: (typeof requests)[number]) => number): number =>
    requests.reduce((total, one) => total + pick(one), 0);
  // A refused or cancelled request made nothing that could be compared.
  const succeeded = requests.filter(({ outcome }) => outcome === 'succeeded').length;
  return {
    requests: requests.map(({ request, outcome, totalTime, totalTokens, path, recognitionSource }) => ({
      request,
      outcome: outcome === 'running' ? 'cancelled' : outcome,
      seconds: totalTime,
      tokens: totalTokens,
      path,
      ...(recognitionSource ? { tier: recognitionSource } : {}),
    })),
    totals: {
      seconds: sum(({ totalTime }) => totalTime),
      tokens: sum(({ totalTokens }) => totalTokens),
      modelCalls: sum(({ llmCallCount }) => llmCallCount),
    },
    baselines: BASELINES.filter(() => succeeded > 0).map(({ label, tokens, seconds }) => ({
      label,
      tokens: tokens * succeeded,
      seconds: seconds * succeeded,
    })),
    ...(goesOn === undefined ? {} : { goesOn }),
  };
}
