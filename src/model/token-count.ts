/** Counts tokens as OpenAI's present models do; other models count a little differently, so these are estimates. */
import type { LlmMessage } from '../ports.js';
import { TokenizerThread } from './tokenizer-thread.js';

/** The tokenizer needs time that grows with the square of a word's length, so texts are counted in pieces. */
const PIECE = 200;
/** The rest of a longer text is reckoned from this much. */
const SAMPLE = 40_000;
/** What the format of a chat adds to each message, and to the whole. */
const PER_MESSAGE = 4;
const PER_REQUEST = 3;

const thread = new TokenizerThread();

export async function countTokens(text: string): Promise<number> {
  const sample = text.slice(0, SAMPLE);
  const pieces = sample.match(PIECES) ?? [];
  const tokens = await thread.count(pieces).catch(() => roughTokens(sample.length));
  return text.length > SAMPLE ? Math.ceil((tokens * text.length) / SAMPLE) : tokens;
}

export async function countPrompt(messages: readonly LlmMessage[]): Promise<number> {
  const counts = await Promise.all(messages.map(({ content }) => countTokens(content)));
  return counts.reduce((sum, tokens) => sum + PER_MESSAGE + tokens, PER_REQUEST);
}

/** Where a figure is not worth waiting for. */
export const roughTokens = (characters: number): number => Math.ceil(characters / 4);

/** Pieces end before the space that follows a word, where no token goes on; in the midst of text without any. */
const PIECES = new RegExp(`[\\s\\S]{1,${PIECE}}(?<=\\S)(?= )|[\\s\\S]{1,${PIECE}}`, 'g');
