/** The persistent tier: up to 256 JSON files by the first byte of the key, each loaded only when it is asked for. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheFault, Invalidations, Locks, RecognitionStore } from '../../ports.js';
import { Faults } from './faults.js';
import { InvalidationFile } from './invalidation-file.js';
import { limit } from './limit.js';
import { Shard, type ShardTools } from './shard.js';

export interface JsonShardsOptions {
  readonly locks: Locks;
  readonly onFault: (fault: CacheFault) => void;
  /** fsync each write; not needed for what can be recomputed. */
  readonly durable?: boolean;
  /** How long a change waits for another process that has its shard. */
  readonly lockWaitMs?: number;
}

const SHARD_NAME = /^[0-9a-f]{2}\.json$/;
/** What a killed writer, an interrupted lock or a damaged shard leaves. */
const LEFTOVER = /\.(tmp|claim|corrupt-[0-9a-f]+)$/;
/** Shards in memory at once: more gains little, as Node reads and writes files on four threads. */
const READS_AT_ONCE = 4;
const WRITES_AT_ONCE = 2;

export class JsonShards implements RecognitionStore {
  readonly #folder: string;
  readonly #tools: ShardTools;
  readonly #shards = new Map<string, Shard>();
  readonly #invalidations: InvalidationFile;

  /** Touches no file; `folder` is made by the first write. */
  constructor(folder: string, { locks, onFault, durable = false, lockWaitMs = 2000 }: JsonShardsOptions) {
    this.#folder = folder;
    this.#tools = {
      locks,
      faults: new Faults(onFault),
      reads: limit(READS_AT_ONCE),
      writes: limit(WRITES_AT_ONCE),
      durable,
      lockWaitMs,
    };
    this.#invalidations = new InvalidationFile(join(folder, 'invalidations.json'), this.#tools);
  }

  async get(key: string): Promise<unknown> {
    return parsed(await this.#shardOf(key).find(key));
  }

  update(key: string, change: (current: unknown) => unknown): Promise<boolean> {
    return this.#shardOf(key).change((records) => {
      const before = records.get(key);
      const value = change(parsed(before));
      if (value === undefined) return records.delete(key);
      const after = JSON.stringify(value);
      records.set(key, after);
      return after !== before;
    });
  }

  async *entries(): AsyncIterable<readonly [string, unknown]> {
    for (const shard of await this.#existing()) {
      for (const [key, json] of await shard.read()) yield [key, parsed(json)];
    }
  }

  async sweep(keep: (key: string, value: unknown) => boolean): Promise<void> {
    await this.flush();
    for (const shard of await this.#existing()) {
      const refused = (records: ReadonlyMap<string, string>): string[] =>
        Array.from(records).flatMap(([key, json]) => (keep(key, parsed(json)) ? [] : [key]));
      if (refused(await shard.read()).length === 0) continue;
      await shard.change((records) => refused(records).map((key) => records.delete(key)).length > 0);
    }
  }

  invalidations(): Invalidations {
    return this.#invalidations.current();
  }

  invalidate(marks: Invalidations): Promise<boolean> {
    return this.#invalidations.add(marks);
  }

  async tidy(before: number): Promise<void> {
    for (const name of (await this.#names()).filter((each) => LEFTOVER.test(each))) {
      const path = join(this.#folder, name);
      const stats = await stat(path).catch(() => undefined);
      if (stats && stats.mtimeMs < before) await rm(path, { force: true }).catch(() => undefined);
    }
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.idle()));
    await this.#invalidations.idle();
  }

  #shardOf(key: string): Shard {
    return this.#shardNamed(`${key.slice(0, 2)}.json`);
  }

  #shardNamed(name: string): Shard {
    const shard = this.#shards.get(name) ?? new Shard(join(this.#folder, name), this.#tools);
    this.#shards.set(name, shard);
    return shard;
  }

  async #existing(): Promise<readonly Shard[]> {
    return (await this.#names()).filter((name) => SHARD_NAME.test(name)).map((name) => this.#shardNamed(name));
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
        this.#tools.faults.unreadable(this.#folder, error);
      }
      return [];
    }
  }
}

/** A value that is no JSON passes for none: the checksum says we wrote it, so this is a bug of some release. */
function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
