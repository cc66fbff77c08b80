/** What one call has used so far, over all its attempts. */
import type { LlmAnswer, LlmMessage, LlmUsage } from '../ports.js';
import { countPrompt, countTokens, roughTokens } from './token-count.js';

type Counted = NonNullable<LlmAnswer['usage']>;

export class Tally {
  attempts = 0;
  /** As the endpoint names it; asked for by an alias, it says which it was. */
  model: string | undefined;
  #input = 0;
  #output = 0;
  #cached = 0;
  #estimated = false;
  #begun = false;
  /** Characters of the attempt under way. */
  #sent = 0;
  #received = 0;

  /** The attempt under way is reckoned in, once something of it has arrived. */
  get usage(): LlmUsage {
    const open = this.#open();
    return {
      input: this.#input + (open?.input ?? 0),
      output: this.#output + (open?.output ?? 0),
      cached: this.#cached,
      estimated: this.#estimated || open !== undefined,
    };
  }

  /** Anything was sent. */
  get begun(): boolean {
    return this.#begun;
  }

  begin(messages: readonly LlmMessage[]): void {
    this.#begun = true;
    this.#sent = messages.reduce((sum, { content }) => sum + content.length, 0);
    this.#received = 0;
  }

  hear(text: string): void {
    this.#received += text.length;
  }

  /** Tokens of a failed attempt: as reported, else reckoned from what had arrived; nothing where it never began. */
  addFailed(usage: LlmAnswer['usage']): number {
    const counted = usage ?? this.#open();
    return counted ? this.#take(counted, usage === undefined) : 0;
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

  #open(): Counted | undefined {
    return this.#received === 0
      ? undefined
      : { input: roughTokens(this.#sent), output: roughTokens(this.#received), cached: 0 };
  }

  #take({ input, output, cached }: Counted, estimated: boolean): number {
    this.#received = 0;
    this.#estimated ||= estimated;
    this.#input += input;
    this.#output += output;
    this.#cached += cached;
    return input + output;
  }
}
