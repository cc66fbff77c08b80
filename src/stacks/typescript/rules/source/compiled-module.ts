/**
 * Loads a large CommonJS file with the code that V8 made of it when bae was built, which takes a third of the time. V8
 * refuses code that another version of it made; then, and where there is none, the file is compiled as ever.
 */
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

export interface CompiledModule {
  readonly exports: unknown;
  /** The code of all that has run so far; undefined where somebody else had loaded the file before. */
  code(): Buffer | undefined;
}

type Body = (exports: unknown, require: NodeJS.Require, module: Module, filename: string, folder: string) => void;

/** `require` of the file answers with the same copy, before and from then on. */
export function loadCompiled(filename: string, code: Buffer | undefined): CompiledModule {
  const near = createRequire(filename);
  const before = near.cache[filename];
  if (before) return { exports: before.exports, code: () => undefined };
  const source = Module.wrap(readFileSync(filename, 'utf8'));
  const script = new Script(source, { filename, ...(code && { cachedData: code }) });
  const made = new Module(filename);
  const body: Body = script.runInThisContext();
  body.call(made.exports, made.exports, near, made, filename, dirname(filename));
  made.loaded = true;
  near.cache[filename] = made;
  return { exports: made.exports, code: () => script.createCachedData() };
}
