import type { Adapter } from 'lowdb';
import { disk } from '../disk.js';
import { type Faults, UnusableShard } from './faults.js';
import { encodeShard, openShard, type Records, recordIn, recordsIn } from './shard-text.js';

/**
 * lowdb's adapter for one shard file. Reading gives `null` for a missing file or an older format, and throws
 * `UnusableShard` for a damaged or newer one. Writing is atomic: a reader sees the old file or the new one.
 */
export class ShardFile implements Adapter<Records> {
  readonly #path: string;
  readonly #faults: Faults;
  readonly #durable: boolean;

  /** `durable`: a write has reached the disk itself when it resolves. */
  constructor(path: string, faults: Faults, durable: boolean) {
    this.#path = path;
    this.#faults = faults;
    this.#durable = durable;
  }

  async read(): Promise<Records | null> {
    const body = await this.#body();
    return body === undefined ? null : recordsIn(body);
  }

  /** One record's JSON; throws as `read` does. */
  async find(key: string): Promise<string | undefined> {
    const body = await this.#body();
    return body === undefined ? undefined : recordIn(body, key);
  }

  async write(records: Records): Promise<void> {
    if (records.size === 0) await disk.remove(this.#path);
    else await disk.writeAtomic(this.#path, encodeShard(records), { durable: this.#durable, mode: 0o600 });
  }

  async #body(): Promise<Buffer | undefined> {
    const bytes = await disk.readBytes(this.#path);
    if (bytes === undefined) return undefined;
    const opened = openShard(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    switch (opened.kind) {
      case 'sound':
        return opened.body;
      case 'older':
        this.#faults.older(this.#path, opened.version);
        return undefined;
      case 'newer':
        throw new UnusableShard('newer-format', `format ${opened.version}`);
      case 'corrupt':
        throw new UnusableShard('corrupt', opened.reason);
    }
  }
}
