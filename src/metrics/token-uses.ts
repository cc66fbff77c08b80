/** Tokens of model calls by what they were for, and by the SWEA whose work it was. */
import type { SweaName } from '../domain/artifact.js';
import type { EventOf } from '../domain/event.js';

/** "recognise", "rules Student", "write src/app.ts": the first word is the kind of call. */
const kindOf = (purpose: string): string => purpose.split(' ', 1)[0] ?? '';
const NOT_GENERATION: ReadonlySet<string> = new Set(['recognise', 'review']);

export class TokenUses {
  readonly #sweaOf = new Map<string, SweaName>();
  readonly #calls: { readonly purpose: string; readonly tokens: number; readonly again: boolean }[] = [];

  /** Whose work a prompt is for is known before the call, from the standards that it carries. */
  standards({ purpose, swea }: EventOf<'standards-chosen'>): void {
    this.#sweaOf.set(purpose, swea);
  }

  /** Or afterwards, from what came of it. */
  generated({ path, swea }: EventOf<'artifact-generated'>): void {
    for (const kind of ['write', 'repair', 'review']) this.#sweaOf.set(`${kind} ${path}`, swea);
  }

  called({ purpose, tokensIn, tokensOut }: EventOf<'model-called'>): void {
    const again = kindOf(purpose) === 'repair' || this.#calls.some((before) => before.purpose === purpose);
    this.#calls.push({ purpose, tokens: tokensIn + tokensOut, again: again && !NOT_GENERATION.has(kindOf(purpose)) });
  }

  ofKind = (kind: string): number => this.#sum(({ purpose }) => kindOf(purpose) === kind);

  /** Rules belong to the backend, also where nothing says so. */
  ofSwea = (swea: SweaName): number =>
    this.#sum(({ purpose }) => {
      if (NOT_GENERATION.has(kindOf(purpose))) return false;
      return (this.#sweaOf.get(purpose) ?? 'backend') === swea;
    });

  /** Of all calls that were needed because an earlier answer was not good enough. */
  get retries(): number {
    return this.#sum(({ again }) => again);
  }

  #sum(pick: (call: { readonly purpose: string; readonly again: boolean }) => boolean): number {
    return this.#calls.filter(pick).reduce((total, { tokens }) => total + tokens, 0);
  }
}
