/** What one call has used so far, over all its attempts. */
import type { LlmAnswer, LlmMessage, LlmUsage } from '../ports.js';
import { countPrompt, countTokens, roughTokens } from './token-count.js';

export class Tally {
  attempts = 0;
  /** As the endpoint names it; asked for by an alias, it says which it was. */
  model: string | undefined;
  #input = 0;
  #output = 0;
  #cached = 0;
  #estimated = false;

  get usage(): LlmUsage {
    return { input: this.#input, output: this.#output, cached: this.#cached, estimated: this.#estimated };
  }

  /** Tokens of a failed attempt: as reported, else reckoned from what had arrived; nothing where it never began. */
  addFailed(messages: readonly LlmMessage[], receivedLength: number, usage: LlmAnswer['usage']): number {
    if (!usage && receivedLength === 0) return 0;
    const sent = messages.reduce((sum, { content }) => sum + content.length, 0);
    return this.#take(
      usage ?? { input: roughTokens(sent), output: roughTokens(receivedLength), cached: 0 },
      usage === undefined,
    );
  }

  /** Tokens of one answered attempt, as reported or as counted by us. */
  async add(messages: readonly LlmMessage[], { text, usage, model }: LlmAnswer): Promise<number> {
    this.model = model;
    const counted = usage ?? {
      input: await countPrompt(messages),
      output: await countTokens(text),
      cached: 0,
    };
    return this.#take(counted, usage === undefined);
  }

  #take({ input, output, cached }: NonNullable<LlmAnswer['usage']>, estimated: boolean): number {
    this.#estimated ||= estimated;
    this.#input += input;
    this.#output += output;
    this.#cached += cached;
    return input + output;
  }
}
