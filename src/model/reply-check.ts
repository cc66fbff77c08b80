/** No reply is used before it fits its schema. */
import { ModelError } from '../domain/errors.js';
import type { LlmRequest } from '../ports.js';

const PROBLEMS_TOLD = 5;
const WHOLE = 'reply';

/** The JSON text of a reply, without what chatty models put around it; the text itself where no schema is asked for. */
export async function checkedText(text: string, schema: LlmRequest['schema']): Promise<string> {
  if (!schema) return text;
  const json = bareJson(text);
  const problems = await problemsOf(json, schema.schema);
  if (problems.length === 0) return json;
  const told = problems.map(({ part, message }) => `${part}: ${message}`).join('; ');
  throw new ModelError('mismatch', `the model's answer cannot be used: ${inWords(problems)}`, {
    misfit: { reply: text, problems: told },
    nextSteps: ['ask again, or in other words', 'or take a larger model: OPENAI_MODEL', CHECK],
  });
}

interface Problem {
  /** "code", "attributes.0.type"; "reply" for the whole. */
  readonly part: string;
  /** For the model. */
  readonly message: string;
}

const CHECK = 'bae doctor tells whether the endpoint keeps to schemas';

/** For people, who do not know the schema. */
function inWords(problems: readonly Problem[]): string {
  const parts = [...new Set(problems.map(({ part }) => part))].filter((part) => part !== WHOLE);
  return parts.length === 0 ? 'it is not in the form that was asked for' : `${parts.join(', ')} missing or wrong`;
}

/** Thoughts before the answer and a Markdown fence around it are no part of it. */
function bareJson(text: string): string {
  const answer = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  return /^```(?:json)?\s*\n([\s\S]*?)\n?```$/.exec(answer)?.[1]?.trim() ?? answer;
}

async function problemsOf(json: string, schema: Readonly<Record<string, unknown>>): Promise<readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [{ part: WHOLE, message: 'it is not JSON' }];
  }
  const { z } = await import('zod');
  const { error } = z.fromJSONSchema(schema).safeParse(value);
  return (error?.issues ?? [])
    .slice(0, PROBLEMS_TOLD)
    .map(({ path, message }) => ({ part: path.map(String).join('.') || WHOLE, message }));
}
