import { readFileSync, type Stats, statSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import type { Invalidations } from '../../ports.js';
import { Shard, type ShardTools } from './shard.js';
import { openShard, type Records, recordsIn } from './shard-text.js';

/** Stands for all entities; folded names hold letters and digits only. */
const EVERYTHING = '*';

/** The marks that every process looks at before it trusts its memory: a shard of its own, read when its stat changes. */
export class InvalidationFile {
  readonly #shard: Shard;
  readonly #tools: ShardTools;
  #seen: string | undefined;
  #marks: Invalidations = { everything: 0, entities: new Map() };

  constructor(path: string, tools: ShardTools) {
    this.#shard = new Shard(path, tools);
    this.#tools = tools;
  }

  current(): Invalidations {
    try {
      const stats = statSync(this.#shard.path, { throwIfNoEntry: false });
      if (stats && fingerprint(stats) !== this.#seen) this.#reload(fingerprint(stats));
    } catch (error) {
      this.#tools.faults.unreadable(this.#shard.path, error);
    }
    return this.#marks;
  }

  async add(marks: Invalidations): Promise<boolean> {
    this.#marks = merged(this.#marks, marks);
    const written = await this.#shard.change((records) => {
      for (const [name, mark] of [[EVERYTHING, marks.everything] as const, ...marks.entities]) {
        records.set(name, String(Math.max(mark, Number(records.get(name) ?? 0))));
      }
      return true;
    });
    // Two writes within one tick of the file system's clock must not look alike to other processes.
    const newest = Math.max(marks.everything, ...marks.entities.values());
    if (written) await utimes(this.#shard.path, newest / 1000, newest / 1000).catch(() => undefined);
    return written;
  }

  idle(): Promise<void> {
    return this.#shard.idle();
  }

  #reload(seen: string): void {
    const opened = openShard(readFileSync(this.#shard.path));
    this.#seen = seen;
    if (opened.kind === 'sound') this.#marks = merged(this.#marks, marksIn(recordsIn(opened.body)));
    // Reading it as a shard reports what is wrong with it and sets it aside.
    else void this.#shard.read();
  }
}

const fingerprint = (stats: Stats): string => `${stats.mtimeMs} ${stats.ino} ${stats.size}`;

function marksIn(records: Records): Invalidations {
  const marks = Array.from(records, ([name, mark]) => [name, Number(mark)] as const);
  return {
    everything: Number(records.get(EVERYTHING) ?? 0),
    entities: new Map(marks.filter(([name]) => name !== EVERYTHING)),
  };
}

function merged(one: Invalidations, other: Invalidations): Invalidations {
  const entities = new Map(one.entities);
  for (const [name, mark] of other.entities) entities.set(name, Math.max(mark, entities.get(name) ?? 0));
  return { everything: Math.max(one.everything, other.everything), entities };
}
