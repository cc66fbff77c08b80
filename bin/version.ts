import { readFileSync } from 'node:fs';

declare const BAE_VERSION: string | undefined;

/** Whether this runs from `dist/`. */
export const BUILT = typeof BAE_VERSION === 'string';

/** Put in by the build; read from package.json when run from source. */
export const VERSION: string =
  typeof BAE_VERSION === 'string'
    ? BAE_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
