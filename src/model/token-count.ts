/** Counts tokens as OpenAI's present models do; other models count a little differently, so these are estimates. */
import type { LlmMessage } from '../ports.js';

interface Encoder {
  encode(text: string, allowedSpecial: string[], disallowedSpecial: string[]): readonly number[];
}

/** The tokenizer needs time that grows with the square of a word's length, so long words are cut. */
const PIECE = 400;
/** The rest of a longer text is reckoned from this much. */
const SAMPLE = 60_000;
/** What the format of a chat adds to each message, and to the whole. */
const PER_MESSAGE = 4;
const PER_REQUEST = 3;

let encoder: Promise<Encoder> | undefined;

/** Its tables take half a second to load, once; that happens only where a figure is needed and no endpoint gives it. */
export async function countTokens(text: string): Promise<number> {
  encoder ??= import('js-tiktoken').then(({ getEncoding }) => getEncoding('o200k_base'));
  const { encode } = bound(await encoder);
  const sample = text.slice(0, SAMPLE);
  let tokens = 0;
  for (let start = 0; start < sample.length; start += PIECE) tokens += encode(sample.slice(start, start + PIECE));
  return text.length > SAMPLE ? Math.ceil((tokens * text.length) / SAMPLE) : tokens;
}

export async function countPrompt(messages: readonly LlmMessage[]): Promise<number> {
  let tokens = PER_REQUEST;
  for (const { content } of messages) tokens += PER_MESSAGE + (await countTokens(content));
  return tokens;
}

/** Marks such as <|endoftext|> in a person's text are text. */
const bound = (one: Encoder): { encode(text: string): number } => ({
  encode: (text) => one.encode(text, [], []).length,
});
