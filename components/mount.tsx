/** Puts the chat on a terminal and takes it off again, however it ends. */
import type { ReactNode } from 'react';
import { createChat } from '../src/view/chat.js';
import type { ChatSession } from '../src/view/chat-port.js';
import { BLANK, type Line, line, span } from '../src/view/line.js';
import { createStore } from '../src/view/store.js';
import { createPrompt } from './input/prompt.js';
import { blockLines } from './panels/blocks.js';
import { receipt } from './panels/receipt.js';
import { exampleFor, type FoundSystem, welcome } from './panels/welcome.js';
import { contentWidth, draftWidth } from './screen.js';
import { traitsOf, withColourSetting } from './terminal/environment.js';
import { onUnchosenExit, signalExitCode } from './terminal/exits.js';
import type { InkFrames } from './terminal/ink-frames.js';
import { readKeys } from './terminal/key-source.js';
import { terminalModes } from './terminal/modes.js';
import { createPainter } from './terminal/painter.js';
import { sizeOf } from './terminal/size.js';
import { stackOn } from './terminal/stack.js';
import { styledRow } from './terminal/styled.js';
import { symbolsFor } from './theme.js';

export interface MountOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version?: string;
  /** Said on the first screen. */
  readonly notices?: readonly string[];
  /** What the folder holds already. */
  readonly system?: FoundSystem;
  /** Given a way to say something above the prompt, until the chat is left. */
  readonly onNotice?: (say: (notice: string) => void) => void;
  /** Sent as if it had been typed. */
  readonly initialRequest?: string;
}

/** How long a run may take to put the folder back when the chat is left in the middle of it. */
const LEAVE_MS = 2_000;
/** A draft is kept once typing pauses. */
const DRAFT_MS = 300;

/** Resolves when the person has left; only call it on a terminal. */
export async function mountChat(session: ChatSession, options: MountOptions): Promise<{ exitCode: number }> {
  const { stdin, stdout, env } = options;
  const traits = traitsOf(env);
  const symbols = symbolsFor(traits.ascii);
  const [{ renderFrames }, { PromptRegion, UpperRegion }] = await withColourSetting(traits.colour, () =>
    Promise.all([import('./terminal/ink-frames.js'), import('./app.js')]),
  );

  const size = createStore(sizeOf(stdout));
  const painter = createPainter((text) => stdout.write(text), traits);
  const modes = terminalModes(stdin, stdout, traits);
  const print = (lines: readonly Line[]): void => painter.printAbove(styled(lines));
  const styled = (lines: readonly Line[]): string[] => lines.map((each) => styledRow(each, symbols, traits.colour));
  const width = (): number => contentWidth(size.getSnapshot());

  return new Promise((resolve) => {
    let leaving = false;
    let draft = '';
    let draftTimer: NodeJS.Timeout | undefined;
    let regions: readonly InkFrames[] = [];
    let lent = false;
    const saveDraft = (): Promise<void> => session.draft.save(draft).catch(() => undefined);

    const chat = createChat(session, {
      putBack: (texts) => prompt.putBack(texts),
      clear: () => painter.clearScreen(size.getSnapshot().rows),
      leave: () => void leave(0),
      lend,
    });
    const prompt = createPrompt(chat, {
      example: exampleFor(options.system),
      leave: () => void leave(0),
      redraw: () => painter.clearScreen(size.getSnapshot().rows),
      suspend,
      draftChanged(text) {
        draft = text;
        clearTimeout(draftTimer);
        draftTimer = setTimeout(() => void saveDraft(), DRAFT_MS);
      },
      remember: (text) => void session.history.append(text).catch(() => undefined),
      width: () => draftWidth(size.getSnapshot()),
      clock: () => performance.now(),
    });

    const unsubscribe = chat.store.subscribe(() => {
      for (const block of chat.takeOutbox()) print(blockLines(block, width()));
    });
    const forgetExits = onUnchosenExit({
      // Ctrl-C is then meant for the program that has the terminal.
      onSignal: (signal) => void (lent && signal === 'SIGINT' ? undefined : leave(signalExitCode(signal))),
      onCrash: (error) => void crash(error),
    });
    modes.enter();
    print(welcome(options, width()));
    const stack = stackOn(painter);
    const shown = { chat, prompt, symbols, size };
    const region = (node: ReactNode, onFrame: (rows: readonly string[]) => void): InkFrames =>
      renderFrames(node, size.getSnapshot(), onFrame, (error) => void crash(error));
    regions = [
      region(<UpperRegion {...shown} />, stack.setUpper),
      region(<PromptRegion {...shown} onCursor={stack.setCursor} />, stack.setLower),
    ];
    let keys = readKeys(stdin, prompt.press);
    stdout.on('resize', onResize);
    void Promise.all([session.history.load().catch(() => []), session.draft.load().catch(() => '')]).then(
      ([history, kept]) => prompt.restore(history, kept),
    );
    void chat.refreshStatus();
    options.onNotice?.((text) => chat.say({ kind: 'note', text }));
    if (options.initialRequest !== undefined) chat.submit(options.initialRequest);

    function onResize(): void {
      const before = size.getSnapshot();
      const now = sizeOf(stdout);
      size.update(() => now);
      painter.resized(before.columns, now.columns);
      for (const each of regions) each.resize(now);
    }

    function suspend(): void {
      modes.restore();
      process.once('SIGCONT', () => {
        modes.enter();
        onResize();
      });
      process.kill(process.pid, 'SIGTSTP');
    }

    async function lend<T>(use: () => Promise<T>): Promise<T> {
      lent = true;
      keys.stop();
      painter.hold();
      modes.restore();
      try {
        return await use();
      } finally {
        lent = false;
        if (!leaving) {
          modes.enter();
          keys = readKeys(stdin, prompt.press);
          painter.release();
          onResize();
        }
      }
    }

    async function leave(exitCode: number): Promise<void> {
      if (leaving) return;
      leaving = true;
      keys.stop();
      await chat.settle(LEAVE_MS);
      const summary = session.summary();
      end(summary ? [BLANK, ...receipt(summary, width())] : []);
      await saveDraft();
      resolve({ exitCode });
    }

    /** A bug of ours: the terminal comes back first, then the message, then the folder and the draft. */
    async function crash(error: unknown): Promise<void> {
      if (leaving) return;
      leaving = true;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      end([
        line(span('✗ ', 'bad'), 'bae met a fault of its own and has to end; nothing you typed is lost'),
        ...text.split('\n').map((row) => line(span(`  ${row}`, 'dim'))),
      ]);
      await chat.settle(LEAVE_MS);
      await saveDraft();
      process.exit(1);
    }

    function end(lines: readonly Line[]): void {
      unsubscribe();
      clearTimeout(draftTimer);
      stdout.off('resize', onResize);
      for (const each of regions) each.unmount();
      painter.close(styled(lines));
      forgetExits();
      modes.restore();
    }
  });
}
