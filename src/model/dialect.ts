/** What endpoints know of the interface: asked in full first, then without what was refused. */
import { ModelError } from '../domain/errors.js';
import type { LlmDialect, LlmFormat, LlmMessage, LlmRequest } from '../ports.js';

export const FULL_DIALECT: LlmDialect = {
  format: 'schema',
  stream: true,
  usage: true,
  temperature: true,
  lengthField: 'max_tokens',
};

const LOWER: Readonly<Record<LlmFormat, LlmFormat | undefined>> = { schema: 'object', object: 'text', text: undefined };
/** Statuses that say "I do not understand this request". */
const REFUSED: ReadonlySet<number | undefined> = new Set([400, 404, 405, 415, 422, 501]);

/** The next dialect to try after a refusal; undefined when the refusal is about something else. */
function simpler(dialect: LlmDialect, error: ModelError, withSchema: boolean): LlmDialect | undefined {
  if (error.fault !== 'request' || !REFUSED.has(error.details.status)) return undefined;
  const { message } = error;
  if (dialect.lengthField === 'max_tokens' && /max_completion_tokens/.test(message))
    return { ...dialect, lengthField: 'max_completion_tokens' };
  if (dialect.usage && /stream_options|include_usage/.test(message)) return { ...dialect, usage: false };
  if (dialect.stream && /\bstream(?:ing|ed)?\b/i.test(message)) return { ...dialect, stream: false };
  if (dialect.temperature && /temperature/.test(message)) return { ...dialect, temperature: false };
  // Servers rarely name the field they choke on; the schema is what most of them lack.
  const format = withSchema ? LOWER[dialect.format] : undefined;
  if (format !== undefined && !/context|too long|token/i.test(message)) return { ...dialect, format };
  return undefined;
}

/**
 * Tries simpler dialects until the endpoint understands one; resolves with that and what it answered. Rejects with the
 * last refusal, and with every other fault at once.
 */
export async function inDialect<T>(
  from: LlmDialect,
  withSchema: boolean,
  attempt: (dialect: LlmDialect) => Promise<T>,
): Promise<{ readonly dialect: LlmDialect; readonly answer: T }> {
  for (let dialect = from; ; ) {
    try {
      return { dialect, answer: await attempt(dialect) };
    } catch (error) {
      const next = error instanceof ModelError ? simpler(dialect, error, withSchema) : undefined;
      if (!next) throw error;
      dialect = next;
    }
  }
}

/** Where the limit of a reply counts a model's thoughts too, they need room of their own. */
const THOUGHTS = 4000;

/** The request in a dialect: its messages carry the schema where the endpoint does not enforce it. */
export function inWordsOf({ format, lengthField }: LlmDialect, request: LlmRequest): LlmRequest {
  const maxTokens = request.maxTokens + (lengthField === 'max_completion_tokens' ? THOUGHTS : 0);
  return { ...request, maxTokens, messages: messagesFor(request, format) };
}

function messagesFor({ messages, schema }: LlmRequest, format: LlmFormat): readonly LlmMessage[] {
  if (!schema || format === 'schema') return messages;
  const content = `Answer with one JSON object and nothing else. It must fit this JSON Schema:\n${JSON.stringify(schema.schema)}`;
  return [...messages, { role: 'system', content }];
}
