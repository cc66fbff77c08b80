/**
 * The TypeScript parser, loaded when first needed (about 110 ms; ts-morph around it would double that). It is the copy
 * that ts-morph itself uses, so that validation and editing share one.
 */
import { createRequire } from 'node:module';
import type { ts } from 'ts-morph';

export type TypeScript = typeof ts;

const near = createRequire(import.meta.url);
let loaded: TypeScript | undefined;

export function typescript(): TypeScript {
  loaded ??= createRequire(near.resolve('ts-morph'))('@ts-morph/common/dist/typescript.js') as TypeScript;
  return loaded;
}
