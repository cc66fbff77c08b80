/** Hits are counted in memory and added to the stored entries later, many at a time. */
export class PendingHits {
  readonly #delayMs: number;
  readonly #save: (id: string, hits: number) => Promise<unknown>;
  #hits = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delayMs: number, save: (id: string, hits: number) => Promise<unknown>) {
    this.#delayMs = delayMs;
    this.#save = save;
  }

  add(id: string): void {
    this.#hits.set(id, (this.#hits.get(id) ?? 0) + 1);
    // Never keeps a process alive: who wants the counts kept calls `flush`.
    this.#timer ??= setTimeout(() => void this.flush(), this.#delayMs).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const hits = this.#hits;
    this.#hits = new Map();
    await Promise.all(Array.from(hits, ([id, count]) => this.#save(id, count)));
  }

  clear(): void {
    this.#hits.clear();
  }
}
