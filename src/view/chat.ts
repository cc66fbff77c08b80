/** The chat without its screen: what is sent, queued, cancelled, decided and left, on top of a `ChatSession`. */
import { AbortError, messageOf } from '../domain/errors.js';
import type { DecisionRequest } from '../domain/event.js';
import type { Outcome } from '../domain/outcome.js';
import type { Decisions } from '../ports.js';
import type { CarryOut, ChatSession, LinesCommand, SlashCommand } from './chat-port.js';
import { type Block, type ChatState, FIRST_STATE } from './chat-state.js';
import { formatOutcome } from './format.js';
import { reduce } from './state.js';
import { createStore, type Store } from './store.js';

export interface ChatScreen {
  /** Texts that were queued and will not run by themselves: back to the prompt. */
  putBack(texts: readonly string[]): void;
  clear(): void;
  leave(): void;
  /** Another program has the terminal until `use` is done. */
  lend<T>(use: () => Promise<T>): Promise<T>;
}

export interface Chat {
  readonly store: Pick<Store<ChatState>, 'getSnapshot' | 'subscribe'>;
  /** Every slash command, as `/help` lists them. */
  readonly commands: readonly SlashCommand[];
  /** A request or a slash command; queued while a run is on. */
  submit(text: string): void;
  /** Stops the run or command under way; false when there is none. */
  cancel(): boolean;
  /** Takes a choice of the open decision; false when it has no such choice. */
  decide(choiceId: string, value?: string): boolean;
  /** Takes the queued request sent last back out; undefined when there is none. */
  unqueue(): string | undefined;
  say(block: Block): void;
  /** The blocks due for the scrollback, which are then gone. */
  takeOutbox(): readonly Block[];
  refreshStatus(): Promise<void>;
  /** Stops everything and resolves when it has stopped, or after `limitMs`. */
  settle(limitMs: number): Promise<void>;
}

export function createChat(session: ChatSession, screen: ChatScreen, now: () => number = Date.now): Chat {
  const store = createStore<ChatState>(FIRST_STATE);
  let controller: AbortController | undefined;
  let work: Promise<void> = Promise.resolve();
  let answer: ((choiceId: string, value?: string) => void) | undefined;

  const say = (block: Block): void => store.update((state) => ({ ...state, outbox: [...state.outbox, block] }));

  const { editor } = session;
  const decisions: Decisions = {
    ...(editor && {
      editor: { name: editor.name, edit: (...about) => screen.lend(() => editor.edit(...about)) },
    }),
    ask: (request, signal) => {
      const own = store.getSnapshot().auto ? automatic(request) : undefined;
      if (own !== undefined) {
        say(decisionBlock(request, own));
        return Promise.resolve({ choice: own, by: 'policy' });
      }
      return new Promise((resolve, reject) => {
        const abort = (): void => {
          closeDecision();
          reject(signal.reason);
        };
        if (signal.aborted) return abort();
        signal.addEventListener('abort', abort, { once: true });
        answer = (choice, value) => {
          signal.removeEventListener('abort', abort);
          closeDecision();
          say(decisionBlock(request, choice));
          resolve({ choice, by: 'person', ...(value === undefined ? {} : { value }) });
        };
        store.update((state) => ({ ...state, decision: request }));
      });
    },
  };

  const closeDecision = (): void => {
    answer = undefined;
    store.update(({ decision: _, ...state }) => state);
  };

  const refreshStatus = async (): Promise<void> => {
    const status = await session.status().catch(() => undefined);
    store.update(({ status: _, ...state }) => (status === undefined ? state : { ...state, status }));
  };

  const runRequest = async (request: string, carryOut: CarryOut, signal: AbortSignal): Promise<void> => {
    const startedAt = now();
    say({ kind: 'request', text: request });
    let outcome: Outcome | undefined;
    try {
      outcome = await carryOut(
        request,
        (event) =>
          store.updateInFrame((state) => {
            const run = reduce(state.run, event);
            return run === undefined || run === state.run ? state : { ...state, run };
          }),
        decisions,
        signal,
      );
    } catch (error) {
      say(problemBlock(error));
    }
    const { run } = store.getSnapshot();
    if (run?.outcome) say({ kind: 'run', run });
    else if (outcome) say({ kind: 'lines', lines: formatOutcome(outcome, now() - startedAt) });
    finish(outcome);
  };

  const runCommand = async (command: LinesCommand, args: string, signal: AbortSignal): Promise<void> => {
    try {
      const lines = await command.run(args, signal);
      if (lines.length > 0) say({ kind: 'lines', lines });
    } catch (error) {
      say(signal.aborted ? { kind: 'note', text: `${command.name} was cancelled` } : problemBlock(error));
    }
    finish();
  };

  /** `outcome` is absent after a command. */
  const finish = (outcome?: Outcome): void => {
    controller = undefined;
    answer = undefined;
    const leaving = store.getSnapshot().phase === 'leaving';
    store.update(({ run: _run, decision: _decision, question: _question, since: _since, ...state }) => ({
      ...state,
      phase: leaving ? 'leaving' : 'idle',
      ...(outcome?.kind === 'needs-answer' && { question: outcome.question }),
    }));
    if (leaving) return;
    void refreshStatus();
    const { queue } = store.getSnapshot();
    const [next, ...rest] = queue;
    if (next === undefined) return;
    const goOn = outcome === undefined || outcome.kind === 'succeeded' || outcome.kind === 'forced';
    store.update((state) => ({ ...state, queue: goOn ? rest : [] }));
    if (goOn) begin(next);
    else screen.putBack(queue);
  };

  const begin = (text: string): void => {
    const abort = new AbortController();
    controller = abort;
    const found = commandOf(text);
    if (text.startsWith('/') && !found) {
      say({ kind: 'request', text });
      say({ kind: 'problem', text: `there is no command ${text.split(/\s/)[0]}`, nextSteps: ['/help lists them'] });
      return finish();
    }
    const enter = (phase: 'command' | 'running'): void =>
      store.update(({ question: _, ...state }) => ({ ...state, phase, since: now() }));
    const command = found?.command;
    if (command && 'run' in command) {
      enter('command');
      say({ kind: 'request', text });
      work = runCommand(command, found.args, abort.signal);
    } else {
      const carryOut: CarryOut = command ? command.carryOut : (...given) => session.run(...given);
      enter('running');
      work = runRequest(text, carryOut, abort.signal);
    }
  };

  const commandOf = (text: string): { command: SlashCommand; args: string } | undefined => {
    const [, name = '', args = ''] = /^(\/\S*)\s*([\s\S]*)$/.exec(text) ?? [];
    const command = commands.find((each) => each.name === name);
    return command && { command, args: args.trim() };
  };

  const own: readonly LinesCommand[] = [
    { name: '/help', summary: 'what you can type here', run: async () => helpLines(commands) },
    {
      name: '/summary',
      summary: 'time, tokens and savings of this session so far',
      run: async () => {
        const summary = session.summary();
        if (!summary) return ['There was no request in this session yet.'];
        say({ kind: 'summary', summary });
        return [];
      },
    },
    {
      name: '/auto',
      summary: 'repair what is rejected without asking, or ask again',
      usage: '/auto on|off',
      run: async (args) => {
        const auto = args === '' ? !store.getSnapshot().auto : args === 'on';
        if (args !== '' && args !== 'on' && args !== 'off')
          throw new AbortError(`/auto takes on or off, not ${args}`, ['/auto on', '/auto off']);
        store.update((state) => ({ ...state, auto }));
        return [
          auto
            ? 'Rejected files are now patched or asked for anew without a question; nothing is accepted unasked.'
            : 'Rejected files are shown to you again.',
        ];
      },
    },
    {
      name: '/clear',
      summary: 'clear the screen, keep the scrollback',
      run: async () => {
        screen.clear();
        return [];
      },
    },
    {
      name: '/quit',
      summary: 'leave, with the receipt of this session',
      run: async () => {
        screen.leave();
        return [];
      },
    },
  ];
  const commands: readonly SlashCommand[] = [...own.slice(0, 1), ...session.commands, ...own.slice(1)];

  /** The chat's own commands work while a run is on. */
  const aside = (text: string): boolean => {
    const [name, ...args] = text.trim().split(/\s+/);
    const command = own.find((each) => each.name === name);
    if (!command) return false;
    command.run(args.join(' '), new AbortController().signal).then(
      (lines) => {
        if (lines.length > 0) say({ kind: 'lines', lines });
      },
      (error: unknown) => say(problemBlock(error)),
    );
    return true;
  };

  return {
    store,
    commands,
    submit(text) {
      if (store.getSnapshot().phase === 'idle') begin(text);
      else if (!aside(text)) store.update((state) => ({ ...state, queue: [...state.queue, text] }));
    },
    cancel() {
      if (!controller || controller.signal.aborted) return false;
      store.update((state) => ({ ...state, phase: 'cancelling' }));
      controller.abort();
      return true;
    },
    decide(choiceId, value) {
      const { decision } = store.getSnapshot();
      if (!decision?.choices.some((choice) => choice.id === choiceId) || !answer) return false;
      answer(choiceId, value);
      return true;
    },
    unqueue() {
      const last = store.getSnapshot().queue.at(-1);
      if (last !== undefined) store.update((state) => ({ ...state, queue: state.queue.slice(0, -1) }));
      return last;
    },
    say,
    takeOutbox() {
      const { outbox } = store.getSnapshot();
      if (outbox.length > 0) store.update((state) => ({ ...state, outbox: [] }));
      return outbox;
    },
    refreshStatus,
    async settle(limitMs) {
      store.update((state) => ({ ...state, phase: 'leaving' }));
      controller?.abort();
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      await Promise.race([work, limit]);
      clearTimeout(timer);
    },
  };
}

/** What auto mode takes by itself: a repair, and never an acceptance. Undefined where a person has to decide. */
function automatic({ kind, safe, choices }: DecisionRequest): string | undefined {
  if (kind !== 'rejected-artifact') return undefined;
  return (safe === 'patch' || safe === 'retry') && choices.some(({ id }) => id === safe) ? safe : undefined;
}

function decisionBlock(request: DecisionRequest, choiceId: string): Block {
  const choice = request.choices.find((each) => each.id === choiceId)?.label ?? choiceId;
  return { kind: 'decision', title: request.title, choice };
}

function problemBlock(error: unknown): Block {
  return {
    kind: 'problem',
    text: messageOf(error),
    nextSteps: error instanceof AbortError ? error.nextSteps : [],
  };
}

function helpLines(commands: readonly SlashCommand[]): string[] {
  const width = Math.max(...commands.map((command) => (command.usage ?? command.name).length)) + 2;
  return [
    'Describe what your app should store, or a change to it:',
    '  create a book system with title, unique isbn and pages between 1 and 5000',
    '  add a required email to student',
    '',
    ...commands.map((command) => `  ${(command.usage ?? command.name).padEnd(width)}${command.summary}`),
    '',
    '  Ctrl-J, or \\ and Enter, starts a new line · ↑ ↓ recall what you sent · Tab completes',
    '  Esc or Ctrl-C cancels a run, what you send meanwhile is queued · Ctrl-C twice leaves',
    '  Ctrl-A Ctrl-E line ends · Alt-← Alt-→ words · Ctrl-U Ctrl-K Ctrl-W delete, Ctrl-Y brings back',
  ];
}
