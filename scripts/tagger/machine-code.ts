/** WebAssembly out of its text. */
import { readFileSync } from 'node:fs';
import loadWabt from 'wabt';

/** @throws Error where the text is no module */
export async function codeOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const wabt = await loadWabt();
  const module = wabt.parseWat(path, readFileSync(path, 'utf8'), { simd: true });
  module.validate();
  return Uint8Array.from(module.toBinary({}).buffer);
}
