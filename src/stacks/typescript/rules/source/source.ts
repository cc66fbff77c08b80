/** A file as the rules see it, by its language. */
import type { SqlSource } from './sql-source.js';
import type { TypeScriptSource } from './typescript-source.js';

export interface JsonSource {
  readonly kind: 'json';
  readonly value: unknown;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Styles, documents, settings: no syntax that is worth a parser. */
export interface TextSource {
  readonly kind: 'text';
  readonly lines: readonly string[];
}

export type Source = TypeScriptSource | SqlSource | JsonSource | TextSource;
