/**
 * The chat on a session that plays scripted runs: `DEMO_DIR` keeps history and draft. The first word of a request picks
 * what happens; it is also a way to look at the chat by hand: DEMO_DIR=/tmp/demo npx tsx test/terminal/demo-chat.tsx
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mountChat } from '../../components/mount.js';
import type { EventBody, RunEvent } from '../../src/domain/event.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Decisions } from '../../src/ports.js';
import type { ChatSession, LinesCommand, RequestSummary } from '../../src/view/chat-port.js';
import {
  type Beat,
  CANCELLED,
  CLARIFY_RUN,
  DIFF_DECISION,
  FAILED_RUN,
  LONG_RUN,
  SCHOOL_RUN,
} from '../view/scripted-run.js';

const dir = process.env.DEMO_DIR ?? '.';
const HOSTILE =
  'hostile \u001b]52;c;aGk=\u0007\u001b]0;title\u0007\u001b[2J\u001b[3J\u001b[31mred\u0007\u009b5A\b\r\u202egnp.exe end';
const done: RequestSummary[] = [];
let runs = 0;
let notice: (text: string) => void = () => undefined;

class Run {
  readonly #id = `run-${++runs}`;
  readonly #start = Date.now();
  #seq = 0;
  constructor(
    readonly request: string,
    readonly emit: (event: RunEvent) => void,
    readonly signal: AbortSignal,
  ) {}

  tell(body: EventBody): void {
    const told = body.type === 'run-started' ? { ...body, request: this.request } : body;
    this.emit({ ...told, runId: this.#id, seq: ++this.#seq, at: Date.now() });
  }

  async play(beats: readonly Beat[]): Promise<void> {
    for (const { after, body } of beats) {
      const wait = this.#start + after - Date.now();
      if (wait > 0) await pause(wait, undefined, { signal: this.signal });
      this.tell(body);
    }
  }

  async untilCancelled(each?: () => void): Promise<void> {
    for (;;) {
      each?.();
      await pause(each ? 1 : 1_000, undefined, { signal: this.signal });
    }
  }
}

async function script(run: Run, decisions: Decisions): Promise<void> {
  switch (run.request.split(/\s/)[0]) {
    case 'fail':
      return run.play(FAILED_RUN);
    case 'clarify':
      return run.play(CLARIFY_RUN);
    case 'decide': {
      await run.play(LONG_RUN);
      run.tell({ type: 'decision-asked', decision: DIFF_DECISION });
      const { choice, by } = await decisions.ask(DIFF_DECISION, run.signal);
      run.tell({ type: 'decision-made', id: DIFF_DECISION.id, choice, label: choice, by });
      return run.play(SCHOOL_RUN.slice(-1));
    }
    case 'long':
      await run.play(LONG_RUN);
      notice('a file of the cache cannot be read');
      return run.untilCancelled();
    case 'flood':
      await run.play(LONG_RUN);
      return run.untilCancelled(() => {
        for (const { body } of SCHOOL_RUN)
          if (body.type === 'artifact-validated' || body.type === 'artifact-generated') run.tell(body);
      });
    case 'hostile':
      await run.play(SCHOOL_RUN.slice(0, 1));
      run.tell({ type: 'notice', text: HOSTILE });
      run.tell({ type: 'interpreted', changes: [HOSTILE], notes: [HOSTILE], path: 'template' });
      await pause(150);
      return run.tell({ type: 'run-ended', outcome: { kind: 'succeeded', summary: HOSTILE, url: HOSTILE }, ms: 150 });
    case 'crash':
      await run.play(SCHOOL_RUN.slice(0, 1));
      // An event without its fields makes a component throw.
      run.tell({ type: 'recognised' } as EventBody);
      return run.untilCancelled();
    default:
      return run.play(SCHOOL_RUN);
  }
}

const session: ChatSession = {
  async run(request, emit, decisions, signal) {
    let outcome: Outcome = CANCELLED;
    const run = new Run(
      request,
      (event) => {
        if (event.type === 'run-ended') outcome = event.outcome;
        emit(event);
      },
      signal,
    );
    try {
      await script(run, decisions);
    } catch (error) {
      if (!signal.aborted) throw error;
      run.tell({ type: 'run-ended', outcome, ms: 100 });
    }
    done.push({ request, outcome: outcome.kind, seconds: 0.9, tokens: 0, path: 'template', tier: 'grammar' });
    return outcome;
  },
  commands: [
    command('/show', async () => ['Student', '  name  string, required']),
    command('/slow', (_, signal) => pause(60_000, [], { signal })),
    command('/fault', async () => {
      setTimeout(() => {
        throw new Error('a fault outside of any component');
      });
      return [];
    }),
  ],
  summary: () =>
    done.length === 0
      ? undefined
      : {
          requests: done,
          totals: {
            seconds: 0.9 * done.length,
            tokens: 0,
            modelCalls: 0,
            unpricedCalls: 0,
            obtained: 'measured',
          },
          effects: {},
          compared: done.length,
          baselines: [
            { label: 'BAES, as announced', tokens: 8_000, seconds: 40 },
            { label: 'BAES, as benchmarked', tokens: 7_366, seconds: 35 },
          ].map(({ label, tokens, seconds }) => ({
            label,
            tokens: tokens * done.length,
            seconds: seconds * done.length,
            timeSavingsPct: 98,
            tokenSavingsPct: 100,
          })),
        },
  history: {
    load: async () => stored('history').split('\0').filter(Boolean),
    append: async (text) => writeFileSync(join(dir, 'history'), `${stored('history')}${text}\0`),
  },
  draft: {
    load: async () => stored('draft'),
    save: async (text) => writeFileSync(join(dir, 'draft'), text),
  },
  status: async () => undefined,
};

function command(name: string, run: LinesCommand['run']): LinesCommand {
  return { name, summary: `what ${name.slice(1)} does`, run };
}

function stored(name: string): string {
  try {
    return readFileSync(join(dir, name), 'utf8');
  } catch {
    return '';
  }
}

const { stdin, stdout, env } = process;
const { exitCode } = await mountChat(session, {
  stdin,
  stdout,
  env,
  version: '0.0.0',
  onNotice: (say) => {
    notice = say;
  },
});
process.exitCode = exitCode;
