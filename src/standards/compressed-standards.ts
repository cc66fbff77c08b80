/** The standards of a stack, one full and one short text a SWEA; the short one is what prompts carry. */
import { join } from 'node:path';
import type { SweaName } from '../domain/artifact.js';
import { AbortError } from '../domain/errors.js';
import type { Files } from '../ports.js';

export class CompressedStandards {
  readonly #files: Files;
  readonly #dir: string;
  /** Of any text, as the tokenizer counts it. */
  readonly countTokens: (text: string) => Promise<number>;

  /** @param dir the folder with the texts of one stack: `standards/typescript`. */
  constructor(files: Files, dir: string, countTokens: (text: string) => Promise<number>) {
    this.#files = files;
    this.#dir = dir;
    this.countTokens = countTokens;
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

  async #read(name: string): Promise<string> {
    const path = join(this.#dir, name);
    const text = await this.#files.readText(path);
    if (text === undefined)
      throw new AbortError(`the standards are not complete: ${path} is missing`, ['install bae again']);
    return text;
  }
}
