/** Puts a streamed reply together; only one that its sender has finished counts. */
import { ModelError } from '../../domain/errors.js';
import type { LlmAnswer } from '../../ports.js';

/** Reasons that mean "I have said all I wanted", by the names that servers have for it. */
const COMPLETE: ReadonlySet<string> = new Set(['stop', 'eos', 'eos_token', 'end_turn', 'stop_sequence']);

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export interface ReplyLimits {
  readonly characters: number;
  readonly events: number;
}

/** Far more than any reply of so many tokens has, and reached at once by one without an end. */
export const limitsFor = (maxTokens: number): ReplyLimits => ({
  characters: maxTokens * 16 + 4000,
  events: maxTokens * 4 + 1000,
});

export class StreamedReply {
  readonly #limits: ReplyLimits;
  readonly #onText: (text: string) => void;
  #text = '';
  #refusal = '';
  #finish: string | undefined;
  #model: string;
  #usage: LlmAnswer['usage'];
  #events = 0;

  constructor(model: string, limits: ReplyLimits, onText: (text: string) => void) {
    this.#model = model;
    this.#limits = limits;
    this.#onText = onText;
  }

  /** Its sender has said why it ended: what follows are only figures. */
  get finished(): boolean {
    return this.#finish !== undefined;
  }

  /** One event of the stream, of any shape. */
  add(event: unknown): void {
    this.#events += 1;
    const { choices, usage, model } = fieldsOf(event);
    if (choices !== undefined && !Array.isArray(choices)) throw malformed('an event without a list of choices');
    if (choices === undefined && usage === undefined) throw malformed('an event that is no piece of a reply');
    if (typeof model === 'string' && model !== '') this.#model = model;
    this.#usage = usageOf(usage) ?? this.#usage;
    const choice = fieldsOf(choices?.[0]);
    const { content, refusal } = fieldsOf(choice.delta);
    if (typeof refusal === 'string') this.#refusal += refusal;
    if (typeof choice.finish_reason === 'string') this.#finish = choice.finish_reason;
    if (typeof content === 'string' && content !== '') {
      this.#text += content;
      this.#onText(content);
    }
    if (this.#text.length + this.#refusal.length > this.#limits.characters || this.#events > this.#limits.events)
      throw endless(this.#usage);
  }

  /** Throws a ModelError for everything but a whole reply. */
  result(): Omit<LlmAnswer, 'streamed'> {
    const usage = this.#usage;
    const details = usage ? { usage } : {};
    const words = ['say it in other words, or ask another model: OPENAI_MODEL'];
    if (this.#refusal !== '')
      throw new ModelError('refusal', `the model refused: ${this.#refusal}`, {
        ...details,
        nextSteps: words,
      });
    switch (this.#finish) {
      case undefined:
        throw new ModelError('cut', 'the reply broke off before its end', details);
      case 'length':
      case 'max_tokens':
        throw new ModelError('length', 'the reply did not fit into the tokens it was given', {
          ...details,
          nextSteps: ['ask for less at a time'],
        });
      case 'content_filter':
        throw new ModelError('content-filter', "the endpoint's content filter stopped the reply", {
          ...details,
          nextSteps: words,
        });
    }
    if (!COMPLETE.has(this.#finish)) throw malformed(`an end that is none: ${this.#finish}`);
    if (this.#text.trim() === '') throw malformed('an empty reply');
    return { text: this.#text, model: this.#model, ...details };
  }
}

export const malformed = (what: string): ModelError =>
  new ModelError('malformed', `the endpoint sent ${what}`, { nextSteps: ['bae doctor checks the model endpoint'] });

export const endless = (usage?: LlmAnswer['usage']): ModelError =>
  new ModelError('endless', 'the reply went on and on and was stopped', {
    ...(usage ? { usage } : {}),
    nextSteps: ['try again, or ask another model: OPENAI_MODEL'],
  });

export const tooSlow = (minutes: number): ModelError =>
  new ModelError('endless', `the reply was not finished after ${minutes} minutes and was stopped`, {
    nextSteps: ['take a smaller or a faster model: OPENAI_MODEL'],
  });

function usageOf(value: unknown): LlmAnswer['usage'] {
  const usage = fieldsOf(value);
  const input = countOf(usage.prompt_tokens);
  const output = countOf(usage.completion_tokens);
  if (input === undefined || output === undefined) return undefined;
  const cached = countOf(fieldsOf(usage.prompt_tokens_details).cached_tokens) ?? 0;
  return { input, output, cached: Math.min(cached, input) };
}

const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
