/** What all prompts share: sections with a heading, and the person's words as data. */
import type { LlmListener, LlmRequest } from '../../ports.js';

/** A request to a model, before anybody listens to the answer. */
export type Prompt = Omit<LlmRequest, keyof LlmListener>;

/** Sections without text are left out. */
export const sections = (parts: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(parts)
    .filter(([, text]) => text !== undefined && text.trim() !== '')
    .map(([heading, text]) => `## ${heading}\n${(text ?? '').trim()}`)
    .join('\n\n');

/** A person's words, as JSON strings: whatever they say, they are data. */
export const quoted = (texts: readonly string[]): string => texts.map((text) => `- ${JSON.stringify(text)}`).join('\n');

/** What was wrong with the answer before. */
export const feedbackSection = (problems: readonly string[] | undefined): string | undefined =>
  problems && problems.length > 0 ? quoted(problems) : undefined;
