/** The standards of a stack, one full and one short text a SWEA; the short one is what prompts carry. */
import { join } from 'node:path';
import type { SweaName } from '../domain/artifact.js';
import { AbortError } from '../domain/errors.js';
import type { Files } from '../ports.js';

interface Encoder {
  encode(text: string): readonly number[];
}

/** What OpenAI's present models count by. */
const ENCODING = 'o200k_base';
let encoder: Promise<Encoder> | undefined;

export class CompressedStandards {
  readonly #files: Files;
  readonly #dir: string;

  /** @param dir the folder with the texts of one stack: `standards/typescript`. */
  constructor(files: Files, dir: string) {
    this.#files = files;
    this.#dir = dir;
  }

  /** At most 300 tokens, in 20 to 30 lines. */
  getCompressedText(swea: SweaName): Promise<string> {
    return this.#read(`${swea}.compressed.md`);
  }

  getFullText(swea: SweaName): Promise<string> {
    return this.#read(`${swea}.full.md`);
  }

  /** Of both texts, from the table beside them: a test keeps it true. */
  async tokensOf(swea: SweaName): Promise<{ readonly compressed: number; readonly full: number }> {
    const table: Readonly<Record<string, { compressed: number; full: number }>> = JSON.parse(
      await this.#read('tokens.json'),
    );
    return table[swea] ?? { compressed: 0, full: 0 };
  }

  /** Exact, by the tokenizer itself; its tables take half a second to load, once. */
  async countTokens(text: string): Promise<number> {
    encoder ??= import('js-tiktoken').then(({ getEncoding }) => getEncoding(ENCODING));
    return (await encoder).encode(text).length;
  }

  async #read(name: string): Promise<string> {
    const path = join(this.#dir, name);
    const text = await this.#files.readText(path);
    if (text === undefined)
      throw new AbortError(`the standards are not complete: ${path} is missing`, ['install bae again']);
    return text;
  }
}
