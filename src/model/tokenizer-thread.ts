/** The tokenizer in a thread of its own: its tables take half a second to load, in which nobody could type. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What OpenAI's present models count by. Marks such as <|endoftext|> in a person's text are text. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { getEncoding } = require(workerData);
const encoding = getEncoding('o200k_base');
parentPort.on('message', ({ id, pieces }) => {
  const tokens = pieces.reduce((sum, piece) => sum + encoding.encode(piece, [], []).length, 0);
  parentPort.postMessage({ id, tokens });
});`;

interface Waiting {
  resolve(tokens: number): void;
  reject(error: Error): void;
}

export class TokenizerThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  /** Tokens of all pieces together. Rejects where the thread cannot run; the next call tries a new one. */
  count(pieces: readonly string[]): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      this.#waiting.set(this.#asked, { resolve, reject });
      const worker = this.#started();
      // A process may end while the thread is idle, not while it is waited for.
      worker.ref();
      worker.postMessage({ id: this.#asked, pieces });
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const tokenizer = createRequire(import.meta.url).resolve('js-tiktoken');
    const worker = new Worker(PROGRAM, { eval: true, workerData: tokenizer, execArgv: [] });
    worker.on('message', ({ id, tokens }: { id: number; tokens: number }) => {
      this.#waiting.get(id)?.resolve(tokens);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on('error', (error) => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}
