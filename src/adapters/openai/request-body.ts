/** A request in the words of the chat completions interface. */
import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions';
import type { LlmDialect, LlmRequest } from '../../ports.js';

export function requestBody(
  model: string,
  { messages, schema, maxTokens }: LlmRequest,
  { format, stream, usage, temperature, lengthField }: LlmDialect,
): ChatCompletionCreateParams {
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream,
    [lengthField]: maxTokens,
    // A whole reply brings its figures unasked.
    ...(stream && usage ? { stream_options: { include_usage: true } } : {}),
    ...(temperature ? { temperature: 0 } : {}),
    ...(schema && format === 'object' ? { response_format: { type: 'json_object' } } : {}),
    ...(schema && format === 'schema'
      ? { response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } } }
      : {}),
  };
}
