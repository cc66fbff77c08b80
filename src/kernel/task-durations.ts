/** How long tasks of a kind took in past runs, so that a plan can say what will take longest and start that first. */
import type { Task } from '../domain/plan.js';
import type { Files } from '../ports.js';

/** Weight of the newest run: the machine and the templates change. */
const NEWEST = 0.3;

/** What tasks are told apart by: "backend", or "rules" for those that a model writes. */
export const kindOf = ({ swea, rules }: Pick<Task, 'swea' | 'rules'>): string => (rules ? 'rules' : swea);

export class TaskDurations {
  readonly #files: Files;
  readonly #path: string;
  #known: Promise<Map<string, number>> | undefined;

  /** @param path a JSON file of ours; what cannot be read of it counts as nothing. */
  constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
  }

  /** Milliseconds by kind; a kind without past runs is not in it. */
  async estimates(): Promise<ReadonlyMap<string, number>> {
    this.#known ??= this.#read();
    return this.#known;
  }

  /** Learns from tasks that came to their end. Never rejects. */
  async learn(took: Iterable<readonly [kind: string, ms: number]>): Promise<void> {
    this.#known ??= this.#read();
    const known = await this.#known;
    for (const [kind, ms] of took) {
      const before = known.get(kind);
      known.set(kind, before === undefined ? ms : before + NEWEST * (ms - before));
    }
    const rounded = Object.fromEntries([...known].map(([kind, ms]) => [kind, Math.round(ms * 10) / 10]));
    await this.#files.writeAtomic(this.#path, JSON.stringify(rounded), { mode: 0o600 }).catch(() => undefined);
  }

  async #read(): Promise<Map<string, number>> {
    try {
      const value: unknown = JSON.parse((await this.#files.readText(this.#path)) ?? '{}');
      const entries = Object.entries(Object(value)).filter((entry): entry is [string, number] => isDuration(entry[1]));
      return new Map(entries);
    } catch {
      return new Map();
    }
  }
}

const isDuration = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 86_400_000;
