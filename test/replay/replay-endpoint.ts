/**
 * A model that answers from a folder of recorded replies: `<hash of the prompt>.txt` holds the text as a model gave it. A
 * prompt without a reply is told, and ends the run as a model does that is not there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelError } from '../../src/domain/errors.js';
import type { LlmAnswer, LlmDialect, LlmEndpoint, LlmRequest } from '../../src/ports.js';
import { promptHash } from './prompt-hash.js';

export interface Asked {
  readonly hash: string;
  readonly request: LlmRequest;
  readonly answered: boolean;
}

export class ReplayEndpoint implements LlmEndpoint {
  readonly model = 'replay';
  readonly address: string;
  readonly #folder: string | undefined;
  readonly #onAsked: (asked: Asked) => void;

  /** Without a folder no prompt has a reply. */
  constructor(folder: string | undefined, onAsked: (asked: Asked) => void = () => undefined) {
    this.#folder = folder;
    this.#onAsked = onAsked;
    this.address = folder ?? 'no replies';
  }

  async attempt(request: LlmRequest, _dialect: LlmDialect, _signal: AbortSignal): Promise<LlmAnswer> {
    const hash = promptHash(request);
    const text = this.#reply(hash);
    this.#onAsked({ hash, request, answered: text !== undefined });
    if (text === undefined)
      throw new ModelError('auth', `there is no recorded reply to this prompt (${request.purpose}, ${hash}.txt)`);
    request.onText?.(text);
    return { text, model: this.model, streamed: true };
  }

  async models(): Promise<readonly string[]> {
    return [this.model];
  }

  #reply(hash: string): string | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      return readFileSync(join(this.#folder, `${hash}.txt`), 'utf8');
    } catch {
      return undefined;
    }
  }
}
