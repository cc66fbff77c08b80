/** Everything impure, by name. Engines and kernel take these; `adapters/` implement them; tests may fake only these. */
import type { DecisionRequest } from './domain/event.js';
import type { Command } from './domain/stack.js';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds that never go back; for durations only. */
  monotonic(): number;
  /** Resolves after `ms`, or rejects with the signal's reason at once. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Ids {
  /** Unguessable, 128 bits, URL-safe. */
  unique(): string;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
}

export interface WriteOptions {
  /** Returns after fsync of file and folder, or of the content alone where the caller syncs the folder later. */
  readonly durable?: boolean | 'content';
  readonly mode?: number;
}

/** Paths are absolute. Missing files are `undefined`, not errors; every other fault is thrown as the system gave it. */
export interface Files {
  readText(path: string): Promise<string | undefined>;
  readBytes(path: string): Promise<Uint8Array | undefined>;
  /** Creates parent folders. */
  write(path: string, content: string | Uint8Array, options?: WriteOptions): Promise<void>;
  /** Unique temporary file beside the target, then rename: readers see the old or the new content. */
  writeAtomic(path: string, content: string | Uint8Array, options?: WriteOptions): Promise<void>;
  list(path: string): Promise<readonly FileEntry[] | undefined>;
  stat(path: string): Promise<{ kind: FileEntry['kind']; size: number; mtimeMs: number } | undefined>;
  rename(from: string, to: string): Promise<void>;
  makeDirectory(path: string): Promise<void>;
  /** File, link or whole folder; no error when missing. */
  remove(path: string): Promise<void>;
  copyFile(from: string, to: string): Promise<void>;
  /** Hard link; rejects with EXDEV, EPERM or EMLINK where the system refuses. */
  link(from: string, to: string): Promise<void>;
  symlink(target: string, path: string): Promise<void>;
  realpath(path: string): Promise<string | undefined>;
  syncDirectory(path: string): Promise<void>;
}

export interface ProcessResult {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The time limit ended it. */
  readonly timedOut?: boolean;
}

export interface Processes {
  /** This very process, as other processes see it. */
  readonly self: { readonly pid: number; readonly host: string };
  /** Runs to the end; an abort kills the whole process group and rejects with CancelledError. */
  run(
    command: Command,
    options: { cwd: string; signal?: AbortSignal; timeoutMs?: number; maxOutput?: number },
  ): Promise<ProcessResult>;
  /** A child that outlives us: own session, output appended to `logFile`. */
  startDetached(command: Command, options: { cwd: string; logFile: string }): Promise<{ pid: number }>;
  /** Identity of a live process that no later process with the same pid shares (start time); undefined when gone. */
  identity(pid: number): Promise<string | undefined>;
  /** Proof that a process was started with this environment variable; false also where the system does not tell. */
  startedWith(pid: number, variable: string, value: string): Promise<boolean>;
  kill(pid: number, signal: 'SIGTERM' | 'SIGKILL'): boolean;
}

/** This machine's own network: what a started system is checked through. */
export interface LocalNetwork {
  /** Nothing listens on this port of 127.0.0.1. */
  isFree(port: number): Promise<boolean>;
  /** GET of a local URL; undefined when nothing answers within the time. */
  get(url: string, timeoutMs: number): Promise<{ readonly status: number; readonly body: string } | undefined>;
}

/** A database of a managed system, read while its server may be at work. Synchronous: it lies on this machine. */
export interface DatabaseReader {
  /** Rows of one SELECT. */
  rows(sql: string): readonly Readonly<Record<string, unknown>>[];
}

/** The databases of managed systems, by the absolute path of their file. */
export interface Databases {
  /** Undefined where there is none yet. */
  read(file: string): DatabaseReader | undefined;
  /**
   * Brings everything that is committed into the one file, for a copy or a change. False while another program has it
   * open.
   */
  settle(file: string): boolean;
  /** Writes a whole, compact copy to a path where nothing is. */
  copy(file: string, to: string): void;
  /** Hex digest of the schema and of every row; the same content has the same digest, whatever the file looks like. */
  digest(file: string): string;
}

export interface Decision {
  /** Id of the choice taken. */
  readonly choice: string;
  readonly by: 'person' | 'policy';
  /** What was typed for a choice that asks for a value. */
  readonly value?: string;
}

/** Open questions go here: the chat answers with keys, `bae run` by policy. */
export interface Decisions {
  /** Resolves with the id of the choice taken. */
  ask(request: DecisionRequest, signal: AbortSignal): Promise<Decision>;
  /** Where a person can also be given a text to work on. */
  readonly editor?: Editor;
}

/** The person's own text editor, on the terminal that they sit at. */
export interface Editor {
  /** For people: "vim". */
  readonly name: string;
  /**
   * Resolves with the text as the person left it; undefined when the editor ended with an error. `name` is the file's,
   * for highlighting. Rejects once the signal is aborted.
   */
  edit(text: string, name: string, signal: AbortSignal): Promise<string | undefined>;
}

export interface LlmMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** For whom a model is asked, and who hears how that goes on. */
export interface LlmListener {
  /** The run that asks: its budget holds, and its calls are found in the log. */
  readonly runId?: string;
  /** Called when an attempt is sent. */
  readonly onAsked?: (attempt: LlmAttempt) => void;
  /** Called with each piece of text as it arrives. What a failed attempt has sent is not part of the reply. */
  readonly onText?: (text: string) => void;
  /** Called when an attempt has failed and another will follow after a wait; what `onText` has heard is void. */
  readonly onRetry?: (retry: LlmRetry) => void;
  /** Called at the end of a call of which anything was sent, however it ends: with what is written down of it. */
  readonly onCalled?: (call: ModelCall) => void;
}

export interface LlmRequest extends LlmListener {
  /** What it is for, in metrics and panels: "recognise", "rules Student". */
  readonly purpose: string;
  readonly messages: readonly LlmMessage[];
  /** JSON schema the reply must fit; absent for plain text. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Of the reply; one that is longer is an error, never cut. */
  readonly maxTokens: number;
}

export interface LlmAttempt {
  /** From 1. */
  readonly attempt: number;
  /** Otherwise nothing is heard until the whole reply is there. */
  readonly streamed: boolean;
}

export interface LlmRetry {
  /** For people: "the model endpoint closed the connection". */
  readonly reason: string;
  /** Of the attempt to come: 2 and up. */
  readonly attempt: number;
  readonly waitMs: number;
}

/** Tokens of a call with all its attempts, as the endpoint reports them. */
export interface LlmUsage {
  readonly input: number;
  readonly output: number;
  /** The part of `input` that the endpoint had read before. */
  readonly cached: number;
  /** Counted by us, because the endpoint reported nothing. */
  readonly estimated: boolean;
}

export interface LlmReply {
  /** Whole; JSON that fits the schema where one was given. */
  readonly text: string;
  readonly model: string;
  readonly usage: LlmUsage;
  /** From the call to its end, waits included. */
  readonly ms: number;
  readonly attempts: number;
  /** Dollars; absent for a model without a price. */
  readonly cost?: number;
}

export interface LlmClient {
  readonly model: string;
  /** Rejects with a ModelError that says what to do, or with CancelledError at once when the signal is aborted. */
  complete(request: LlmRequest, signal: AbortSignal): Promise<LlmReply>;
}

/** How a reply is bound to its schema: by the endpoint, as any JSON object, or by the prompt alone. */
export type LlmFormat = 'schema' | 'object' | 'text';

/** What an endpoint is asked with; endpoints differ in what they know. */
export interface LlmDialect {
  readonly format: LlmFormat;
  /** Piece by piece, or as a whole. */
  readonly stream: boolean;
  /** Ask for token counts at the end of the stream. */
  readonly usage: boolean;
  readonly temperature: boolean;
  readonly lengthField: 'max_tokens' | 'max_completion_tokens';
}

export interface LlmAnswer {
  readonly text: string;
  readonly model: string;
  /** Absent where the endpoint reports none. */
  readonly usage?: Pick<LlmUsage, 'input' | 'output' | 'cached'>;
  /** It came piece by piece. */
  readonly streamed: boolean;
}

/** A model over the network. One try a call: waits, second tries, checks of the text and budgets are `src/model`. */
export interface LlmEndpoint {
  readonly model: string;
  /** For people, without credentials: "http://127.0.0.1:11434/v1". */
  readonly address: string;
  /** Resolves with a reply that its sender has finished, or rejects with a ModelError of the kind of fault. */
  attempt(request: LlmRequest, dialect: LlmDialect, signal: AbortSignal): Promise<LlmAnswer>;
  /** Ids of the models there. */
  models(signal: AbortSignal): Promise<readonly string[]>;
}

/** A model call in figures: no prompt, no reply, no key. */
export interface ModelCall {
  /** Milliseconds since the epoch, at its end. */
  readonly at: number;
  readonly purpose: string;
  readonly runId?: string;
  readonly model: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly tokensCached: number;
  readonly estimated: boolean;
  readonly ms: number;
  readonly attempts: number;
  /** "succeeded", "cancelled", or the kind of fault. */
  readonly outcome: string;
  /** Dollars; absent for a model without a price. */
  readonly cost?: number;
}

/** Lines on disk that several processes add to. */
export interface LineLog {
  /** Without newline. Synchronous, for a process that is about to end; never throws. */
  append(line: string): void;
}

/** What is under way, so that it can be told even where the process is killed. */
export interface RunMarks {
  /** Keeps the newest line of a run. Synchronous; never throws. */
  set(id: string, line: string): void;
  clear(id: string): void;
  /** The lines of runs whose processes are gone, each given out once. */
  takeAbandoned(): Promise<readonly string[]>;
}

export interface LockHolder {
  readonly pid: number;
  /** Host name, with the pid namespace on Linux. */
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

export interface LockRequest {
  /** How long to wait for a live holder; 0 tries once. */
  readonly waitMs: number;
  readonly signal?: AbortSignal;
  /** Also removes what killed processes left beside the lock. */
  readonly tidy?: boolean;
  /** Called once, when the first try finds a live holder. */
  readonly onWait?: (holder: LockHolder) => void;
}

export type LockResult =
  | { readonly held: true; release(): Promise<void> }
  /** Busy to the end of the wait; `holder` is unknown where its file cannot be read. */
  | { readonly held: false; readonly holder: LockHolder | undefined };

/** Locks between processes. A dead holder's lock is taken over at once, a live one's never. */
export interface Locks {
  /** `path` is the lock file, in a folder that exists. Rejects where it cannot be written, or with the signal's reason. */
  acquire(path: string, request: LockRequest): Promise<LockResult>;
}

/**
 * Which stored answers no longer hold: those whose generation is below the mark of everything, or of an entity they speak
 * of. Marks only grow, so copies merge by maximum and no clock has to be right.
 */
export interface Invalidations {
  readonly everything: number;
  /** By the entity's folded name. */
  readonly entities: ReadonlyMap<string, number>;
}

/** What the persistent tier lost, or could not do; each kind is reported once a process. */
export interface CacheFault {
  readonly kind: 'locked' | 'unwritable' | 'full' | 'unreadable' | 'corrupt' | 'newer-format' | 'older-format';
  /** One sentence for a person. */
  readonly message: string;
}

/**
 * JSON values by key (SHA-256 hex), shared by all processes of a person. Never rejects: a fault is reported once and reads
 * as a miss, or as `false` where something was to be written.
 */
export interface RecognitionStore {
  get(key: string): Promise<unknown>;
  /**
   * Applies a change to the newest value, under a lock; `undefined` stands for no value on both sides. Resolves when it
   * can be seen by every process and survives the end of this one.
   */
  update(key: string, change: (current: unknown) => unknown): Promise<boolean>;
  /** Every value, shard by shard. */
  entries(): AsyncIterable<readonly [string, unknown]>;
  /** Deletes the values that `keep` refuses; it may be asked twice about one. */
  sweep(keep: (key: string, value: unknown) => boolean): Promise<void>;
  /** The marks of all processes; synchronous and one `stat` when nothing has changed: the same object then. */
  invalidations(): Invalidations;
  /** Adds marks for every process to see. */
  invalidate(marks: Invalidations): Promise<boolean>;
  /** Removes what killed writers and damaged shards left behind before a time (milliseconds since the epoch). */
  tidy(before: number): Promise<void>;
  /** Waits for all changes asked for so far. */
  flush(): Promise<void>;
}
