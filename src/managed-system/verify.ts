/** Proof before commit: the staged system type-checks and passes its own tests. Both run at once. */
import { sep } from 'node:path';
import type { EventBody } from '../domain/event.js';
import type { Command, Stack } from '../domain/stack.js';
import type { Clock, Processes, ProcessResult } from '../ports.js';

export type TypesChecked = Extract<EventBody, { readonly type: 'types-checked' }>;
export type TestsRun = Extract<EventBody, { readonly type: 'tests-run' }>;
export type VerifiableStack = Pick<Stack, 'typeCheck' | 'tests' | 'parseTests'>;

export interface Verification {
  readonly ok: boolean;
  readonly types: TypesChecked;
  readonly tests: TestsRun;
}

export interface VerifyPorts {
  readonly processes: Processes;
  readonly clock: Clock;
}

export interface VerifyOptions {
  /** Test files to run, relative to the folder. */
  readonly tests: readonly string[];
  readonly signal?: AbortSignal;
  /** For each of the two, in milliseconds; two minutes unless told. */
  readonly timeoutMs?: number;
  /** Each fact as soon as it is known. */
  readonly onFact?: (fact: TypesChecked | TestsRun) => void;
}

const DEFAULT_TIMEOUT_MS = 120_000;
const MOST_LINES = 20;
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' };

/** Throws CancelledError on abort, and leaves no process behind. */
export async function verify(
  stack: VerifiableStack,
  dir: string,
  ports: VerifyPorts,
  options: VerifyOptions,
): Promise<Verification> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const run: Run = async (command) => {
    const started = ports.clock.monotonic();
    const plain = { ...command, env: { ...PLAIN, ...command.env } };
    const result = await ports.processes.run(plain, { cwd: dir, signal, timeoutMs });
    return { result, ms: ports.clock.monotonic() - started };
  };
  const told = <F extends TypesChecked | TestsRun>(fact: F): F => {
    options.onFact?.(fact);
    return fact;
  };
  const work = [checkTypes(stack, dir, run).then(told), runTests(stack, dir, options.tests, run).then(told)] as const;
  try {
    const [types, tests] = await Promise.all(work);
    return { ok: types.ok && tests.failed === 0, types, tests };
  } catch (error) {
    stop.abort();
    await Promise.allSettled(work);
    throw error;
  }
}

type Run = (command: Command) => Promise<{ readonly result: ProcessResult; readonly ms: number }>;

async function checkTypes(stack: VerifiableStack, dir: string, run: Run): Promise<TypesChecked> {
  const { result, ms } = await run(stack.typeCheck(dir));
  const ok = result.code === 0;
  return { type: 'types-checked', ok, errors: ok ? [] : complaints(result, dir, 'The type check'), ms };
}

async function runTests(stack: VerifiableStack, dir: string, files: readonly string[], run: Run): Promise<TestsRun> {
  if (files.length === 0) return { type: 'tests-run', passed: 0, failed: 0, failures: [], ms: 0 };
  const { result, ms } = await run(stack.tests(dir, files));
  const { passed, failed, failures } = stack.parseTests(result.stdout);
  if (failed > 0) {
    const readable = failures.map((failure) => withoutDir(failure, dir)).slice(0, MOST_LINES);
    return { type: 'tests-run', passed, failed, failures: readable, ms };
  }
  if (result.code === 0 && passed > 0) return { type: 'tests-run', passed, failed: 0, failures: [], ms };
  // The tests as a whole fell over, or none ran: that counts as one failure, or it would look like success.
  return { type: 'tests-run', passed, failed: 1, failures: complaints(result, dir, 'The tests'), ms };
}

/** The first lines a program printed, with paths relative to the folder ("src/app.ts:3:5 - …"). */
function complaints(result: ProcessResult, dir: string, what: string): readonly string[] {
  const lines = withoutDir(`${result.stdout}\n${result.stderr}`, dir)
    .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const end = result.timedOut ? 'did not finish in time' : `ended with ${result.code ?? result.signal}`;
  return result.timedOut || lines.length === 0
    ? [`${what} ${end}.`, ...lines.slice(0, MOST_LINES - 1)]
    : lines.slice(0, MOST_LINES);
}

const withoutDir = (text: string, dir: string): string => text.replaceAll(`${dir}${sep}`, '');
