/** What went to the scripted model and came back, counted after the clock has stopped. */

import { countPrompt, countTokens } from '../../src/model/token-count.js';
import type { LlmMessage } from '../../src/ports.js';
import type { ReceivedRequest, ScriptedReply } from '../support/model-server/script.js';

export interface Counted {
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export class Exchanges {
  #all: { readonly messages: readonly LlmMessage[]; readonly answer: string }[] = [];
  /** Settings send many of the same prompts. */
  readonly #known = new Map<string, Promise<number>>();

  begin(): void {
    this.#all = [];
  }

  heard({ body }: ReceivedRequest, reply: ScriptedReply | undefined): ScriptedReply | undefined {
    this.#all.push({ messages: body.messages as readonly LlmMessage[], answer: JSON.stringify(reply?.json ?? '') });
    return reply;
  }

  async counted(): Promise<Counted> {
    const once = (key: string, count: () => Promise<number>): Promise<number> => {
      const counting = this.#known.get(key) ?? count();
      this.#known.set(key, counting);
      return counting;
    };
    let [tokensIn, tokensOut] = [0, 0];
    for (const { messages, answer } of this.#all) {
      tokensIn += await once(JSON.stringify(messages), () => countPrompt(messages));
      tokensOut += await once(answer, () => countTokens(answer));
    }
    return { calls: this.#all.length, tokensIn, tokensOut };
  }
}
