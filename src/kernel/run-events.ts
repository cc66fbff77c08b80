/** Puts the envelope on the events of one run and keeps the clock of its stages. */
import type { Emit, EventBody, RunEvent } from '../domain/event.js';
import type { StageName } from '../domain/outcome.js';
import type { Clock } from '../ports.js';

/** What a stage reports when it is done. */
export interface StageResult<T> {
  readonly value: T;
  /** Whose work it was: "grammar", "memory", "templates", "rules". */
  readonly origin: string;
  readonly tokens?: number;
}

export class RunEvents {
  /** The stage that was entered last; a failure belongs to it. */
  current: StageName = 'recognise';
  /** Whether the managed folder holds the new version yet. */
  written = false;
  readonly runId: string;
  readonly #clock: Clock;
  readonly #sink: (event: RunEvent) => void;
  readonly #startedAt: number;
  /** The task that failed first, and those that were stopped; by their labels. */
  readonly failures: { task?: string; readonly stopped: string[] } = { stopped: [] };
  readonly #labels = new Map<string, string>();
  readonly #tokens = new Map<string, number>();
  #seq = 0;

  constructor(runId: string, clock: Clock, sink: (event: RunEvent) => void) {
    this.runId = runId;
    this.#clock = clock;
    this.#sink = sink;
    this.#startedAt = clock.monotonic();
  }

  readonly emit: Emit = (body: EventBody): void => {
    this.#seq += 1;
    if (body.type === 'files-changed') this.written = true;
    if (body.type === 'model-called') this.#count(body);
    if (body.type === 'plan-made') for (const { id, label } of body.waves.flat()) this.#labels.set(id, label);
    if (body.type === 'task-finished' && !body.ok) this.#fail(body);
    this.#sink({ ...body, runId: this.runId, seq: this.#seq, at: this.#clock.now() });
  };

  /** Tokens of the model calls for such a purpose so far: "review", "rules"; of all without one. */
  tokensOf(purpose = ''): number {
    const counted = [...this.#tokens].filter(([name]) => name.startsWith(purpose));
    return counted.reduce((sum, [, tokens]) => sum + tokens, 0);
  }

  #fail({ task, stopped }: Extract<EventBody, { type: 'task-finished' }>): void {
    const label = this.#labels.get(task) ?? task;
    if (stopped) this.failures.stopped.push(label);
    else this.failures.task ??= label;
  }

  #count({ purpose, tokensIn, tokensOut }: Extract<EventBody, { type: 'model-called' }>): void {
    this.#tokens.set(purpose, (this.#tokens.get(purpose) ?? 0) + tokensIn + tokensOut);
  }

  /** Milliseconds since the run began. */
  elapsed(): number {
    return this.#clock.monotonic() - this.#startedAt;
  }

  /** Runs one stage between its two events; a stage that throws has no finished event. */
  async stage<T>(stage: StageName, work: () => Promise<StageResult<T>>): Promise<T> {
    this.current = stage;
    const startedAt = this.#clock.monotonic();
    this.emit({ type: 'stage-started', stage });
    const { value, origin, tokens = 0 } = await work();
    this.emit({ type: 'stage-finished', stage, origin, ms: this.#clock.monotonic() - startedAt, tokens });
    return value;
  }
}
