/**
 * The TypeScript parser, loaded when first needed (40 ms with the code that the build keeps, 110 ms without; ts-morph
 * around it would double that). It is the copy that ts-morph itself uses, so that validation and editing share one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ts } from 'ts-morph';
import { type CompiledModule, loadCompiled } from './compiled-module.js';

export type TypeScript = typeof ts;

/** In `dist`, whose parts are one folder deeper. */
const CODE = new URL('../typescript-parser.v8', import.meta.url);

let loaded: CompiledModule | undefined;

export function typescript(): TypeScript {
  loaded ??= load();
  return loaded.exports as TypeScript;
}

/** What V8 made of the parser's functions that have run, for the build to keep. */
export const typescriptCode = (): Buffer | undefined => loaded?.code();

function load(): CompiledModule {
  const inTsMorph = createRequire(createRequire(import.meta.url).resolve('ts-morph'));
  const parser = inTsMorph.resolve('@ts-morph/common/dist/typescript.js');
  return loadCompiled(parser, existsSync(CODE) ? readFileSync(CODE) : undefined);
}
