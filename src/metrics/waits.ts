/** Times in which a run could not go on: a lock held by another, a question to a person. */
export class Waits {
  /** Since when, by what is waited for. */
  readonly #open = new Map<string, number>();

  began(what: string, at: number): void {
    this.#open.set(what, at);
  }

  /** Seconds; 0 where nothing of the kind was waited for. */
  ended(what: string, at: number): number {
    const since = this.#open.get(what) ?? at;
    this.#open.delete(what);
    return Math.max(0, at - since) / 1000;
  }

  /** Seconds of all that is still open. */
  allEnded(at: number): number {
    return [...this.#open.keys()].reduce((sum, what) => sum + this.ended(what, at), 0);
  }
}
