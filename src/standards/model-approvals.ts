/** Whether the last artifacts that a model wrote passed their first review, by SWEA; kept across sessions. */
import { SWEAS, type SweaName } from '../domain/artifact.js';
import type { Files } from '../ports.js';

/** As many are looked at. */
export const APPROVALS_KEPT = 20;

type Kept = Partial<Record<SweaName, readonly boolean[]>>;

export class ModelApprovals {
  readonly #files: Files;
  readonly #path: string;

  /** @param path a JSON file of ours; what cannot be read of it counts as nothing. */
  constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
  }

  /** 0 to 1; undefined until there are as many as are looked at. */
  async rate(swea: SweaName): Promise<number | undefined> {
    const last = (await this.#read())[swea] ?? [];
    return last.length < APPROVALS_KEPT ? undefined : last.filter(Boolean).length / last.length;
  }

  /** Never rejects: a prompt does not fail because this could not be written. */
  async record(swea: SweaName, approved: boolean): Promise<void> {
    const kept = await this.#read();
    const next = { ...kept, [swea]: [...(kept[swea] ?? []), approved].slice(-APPROVALS_KEPT) };
    await this.#files.writeAtomic(this.#path, JSON.stringify(next), { mode: 0o600 }).catch(() => undefined);
  }

  async #read(): Promise<Kept> {
    const text = await this.#files.readText(this.#path).catch(() => undefined);
    const raw = text === undefined ? undefined : parsed(text);
    return Object.fromEntries(
      SWEAS.map((swea) => {
        const list: unknown = raw?.[swea];
        return [swea, Array.isArray(list) ? list.filter((one) => typeof one === 'boolean') : []];
      }),
    );
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
