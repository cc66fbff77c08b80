/** Turns what goes wrong into one sentence for a person, said once a kind. */
import { messageOf } from '../../domain/errors.js';
import type { CacheFault, LockHolder } from '../../ports.js';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const THIS_SESSION = 'Answers are remembered for this session only.';

/** A shard that must not be used; `reason` says what is wrong with it. */
export class UnusableShard extends Error {
  override readonly name = 'UnusableShard';
  readonly kind: 'corrupt' | 'newer-format';

  constructor(kind: 'corrupt' | 'newer-format', reason: string) {
    super(reason);
    this.kind = kind;
  }
}

export class Faults {
  readonly #told = new Set<CacheFault['kind']>();
  readonly #onFault: (fault: CacheFault) => void;

  constructor(onFault: (fault: CacheFault) => void) {
    this.#onFault = onFault;
  }

  unreadable(path: string, error: unknown): void {
    if (error instanceof UnusableShard) this.#tell(error.kind, sentenceFor(error, path));
    else this.#tell('unreadable', `The recognition cache cannot be read (${messageOf(error)}).`);
  }

  unwritable(path: string, error: unknown): void {
    if (error instanceof UnusableShard) {
      this.unreadable(path, error);
      return;
    }
    const full = error instanceof Error && 'code' in error && FULL.has(String(error.code));
    if (full) this.#tell('full', `No room left to write the recognition cache (${messageOf(error)}). ${THIS_SESSION}`);
    else this.#tell('unwritable', `The recognition cache cannot be written (${messageOf(error)}). ${THIS_SESSION}`);
  }

  locked(path: string, holder: LockHolder | undefined): void {
    const who = holder ? `process ${holder.pid} on ${holder.host}` : 'an unknown process';
    this.#tell('locked', `${who} has held a part of the recognition cache for too long (${path}). ${THIS_SESSION}`);
  }

  older(path: string, version: number): void {
    this.#tell('older-format', `${path} has format ${version} of an older release; its answers are found anew.`);
  }

  #tell(kind: CacheFault['kind'], message: string): void {
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    this.#onFault({ kind, message });
  }
}

function sentenceFor(error: UnusableShard, path: string): string {
  return error.kind === 'corrupt'
    ? `A part of the recognition cache is damaged and set aside (${path}: ${error.message}).`
    : `A part of the recognition cache belongs to a newer release and is left alone (${path}: ${error.message}).`;
}
