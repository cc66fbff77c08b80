import { academicBae } from './academic.js';
import { type Bae, GenericBae } from './bae.js';

/** One BAE an entity: the one that knows its domain, else a generic one. */
export class BaeRegistry {
  readonly #baes = new Map<string, Bae>();

  baeFor(entity: string): Bae {
    const known = this.#baes.get(entity);
    if (known) return known;
    const bae = academicBae(entity) ?? new GenericBae(entity);
    this.#baes.set(entity, bae);
    return bae;
  }
}
