/** No reply is used before it fits its schema. */
import { ModelError } from '../domain/errors.js';
import type { LlmRequest } from '../ports.js';

const PROBLEMS_TOLD = 5;

/** The JSON text of a reply, without what chatty models put around it; the text itself where no schema is asked for. */
export async function checkedText(text: string, schema: LlmRequest['schema']): Promise<string> {
  if (!schema) return text;
  const json = bareJson(text);
  const problems = (await problemsOf(json, schema.schema)).join('; ');
  if (problems === '') return json;
  throw new ModelError('mismatch', `the model's reply does not fit what was asked for: ${problems}`, {
    misfit: { reply: text, problems },
    nextSteps: ['say it again in other words', 'or take a larger model: OPENAI_MODEL'],
  });
}

/** Thoughts before the answer and a Markdown fence around it are no part of it. */
function bareJson(text: string): string {
  const answer = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  return /^```(?:json)?\s*\n([\s\S]*?)\n?```$/.exec(answer)?.[1]?.trim() ?? answer;
}

async function problemsOf(json: string, schema: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return ['it is not JSON'];
  }
  const { z } = await import('zod');
  const { error } = z.fromJSONSchema(schema).safeParse(value);
  const issues = error?.issues ?? [];
  return issues
    .slice(0, PROBLEMS_TOLD)
    .map(({ path, message }) => `${path.map(String).join('.') || 'reply'}: ${message}`);
}
