/** Entities that are named together: "teams and rooms, each with a name". */
import type { Beside } from './beside.js';
import type { Span } from './tags.js';

export class Together<Entity> {
  readonly #beside: Beside;
  /** Joined to the one named last, itself at the end. */
  #joined: readonly Entity[] = [];
  #end = 0;
  #each = false;
  readonly #listed = new Set<Entity>();

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** All that were named among others: none of them is a word of the story. */
  get listed(): readonly Entity[] {
    return [...this.#listed];
  }

  /** @param end where the last marked part ended */
  name(entity: Entity, { from, to }: Span, end: number): void {
    const joins = this.#joined.length > 0 && end === this.#end && this.#beside.joins(end, from);
    this.#joined = joins ? [...this.#joined, entity] : [entity];
    this.#end = to;
    this.#each = joins && this.#beside.tellsOfEach(to);
    if (joins) for (const one of this.#joined) this.#listed.add(one);
  }

  /** Those that what is told of this one is told of too. */
  besides(entity: Entity | undefined): readonly Entity[] {
    return this.#each && this.#joined.at(-1) === entity ? this.#joined.filter((one) => one !== entity) : [];
  }
}
