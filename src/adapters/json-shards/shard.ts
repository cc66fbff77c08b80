import { randomBytes } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { Locks } from '../../ports.js';
import { type Faults, UnusableShard } from './faults.js';
import type { Limit } from './limit.js';
import { ShardFile } from './shard-file.js';
import type { Records } from './shard-text.js';

/** What all shards of a store share. */
export interface ShardTools {
  readonly locks: Locks;
  readonly faults: Faults;
  readonly reads: Limit;
  readonly writes: Limit;
  readonly durable: boolean;
  readonly lockWaitMs: number;
}

/** Changes the records in place; true when there is something to write. */
export type Change = (records: Records) => boolean;

interface Waiting {
  readonly change: Change;
  readonly done: (written: boolean) => void;
}

/** One shard: reads take no lock; changes wait together, then are read, merged and written under the shard's lock. */
export class Shard {
  readonly path: string;
  readonly #file: ShardFile;
  readonly #tools: ShardTools;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(path: string, tools: ShardTools) {
    this.path = path;
    this.#file = new ShardFile(path, tools.faults, tools.durable);
    this.#tools = tools;
  }

  /** The JSON of one record; undefined too where the file cannot be used. */
  find(key: string): Promise<string | undefined> {
    return this.#reading(() => this.#file.find(key));
  }

  /** Empty where there is no file or it cannot be used. */
  async read(): Promise<Records> {
    return (await this.#reading(async () => (await this.#open()).data)) ?? new Map();
  }

  /** False where the change is lost, which has been reported then. */
  change(change: Change): Promise<boolean> {
    const result = new Promise<boolean>((done) => this.#waiting.push({ change, done }));
    this.#writing ??= this.#writeAll();
    return result;
  }

  async idle(): Promise<void> {
    await this.#writing;
  }

  async #reading<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#tools.reads(work);
    } catch (error) {
      this.#tools.faults.unreadable(this.path, error);
      // Sets it aside, which needs the lock.
      if (error instanceof UnusableShard && error.kind === 'corrupt') void this.change(() => false);
      return undefined;
    }
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#tools.writes(() => this.#writeWaiting());
    this.#writing = undefined;
  }

  async #writeWaiting(): Promise<void> {
    let taken: readonly Waiting[] = [];
    let written = false;
    try {
      written = await this.#underLock(async () => {
        const low = await this.#openToWrite();
        taken = this.#waiting.splice(0);
        const changed = taken.map(({ change }) => change(low.data));
        if (changed.includes(true)) await low.write();
      });
    } catch (error) {
      this.#tools.faults.unwritable(this.path, error);
    }
    // A fault before anything was taken loses what waits, else it would be tried for ever.
    for (const { done } of written ? taken : [...taken, ...this.#waiting.splice(0)]) done(written);
  }

  async #underLock(work: () => Promise<void>): Promise<boolean> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const lock = await this.#tools.locks.acquire(`${this.path}.lock`, { waitMs: this.#tools.lockWaitMs });
    if (!lock.held) {
      this.#tools.faults.locked(this.path, lock.holder);
      return false;
    }
    try {
      await work();
      return true;
    } finally {
      await lock.release();
    }
  }

  async #open(): Promise<Low<Records>> {
    const low = new Low<Records>(this.#file, new Map());
    await low.read();
    return low;
  }

  /** Under the lock, so nobody is writing: a damaged file is moved out of the way and an empty shard begun. */
  async #openToWrite(): Promise<Low<Records>> {
    try {
      return await this.#open();
    } catch (error) {
      if (!(error instanceof UnusableShard) || error.kind !== 'corrupt') throw error;
      this.#tools.faults.unreadable(this.path, error);
      await rename(this.path, `${this.path}.corrupt-${randomBytes(4).toString('hex')}`);
      return new Low<Records>(this.#file, new Map());
    }
  }
}
