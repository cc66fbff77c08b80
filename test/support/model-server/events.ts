/** The bytes of a streamed chat completion. */
import type { ReceivedRequest, ScriptedReply } from './script.js';

const PIECE = 12;

export const textOf = ({ text, json }: ScriptedReply): string =>
  text ?? (json === undefined ? '' : JSON.stringify(json));

export function usageOf(reply: ScriptedReply, prompt: string) {
  const {
    input,
    output,
    cached = 0,
  } = reply.usage ?? {
    input: Math.ceil(prompt.length / 4),
    output: Math.ceil(textOf(reply).length / 4),
  };
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    prompt_tokens_details: { cached_tokens: cached },
  };
}

/** The events of a reply, the closing mark included, each as it is sent. */
export function eventsOf(reply: ScriptedReply, { body, prompt }: Pick<ReceivedRequest, 'body' | 'prompt'>): string[] {
  const { fault, pieceSize = PIECE } = reply;
  const event = (choices: readonly unknown[], more: object = {}): string => {
    const chunk = {
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: body.model,
      choices,
      ...more,
    };
    return `data: ${JSON.stringify(chunk)}\n\n`;
  };
  const delta = (fields: object): string => event([{ index: 0, delta: fields, finish_reason: null }]);
  const pieces = [...textOf(reply).matchAll(new RegExp(`[\\s\\S]{1,${pieceSize}}`, 'g'))].map(([content]) =>
    delta({ content }),
  );
  if (fault?.kind === 'event') pieces.splice(pieces.length >> 1, 0, `data: ${fault.data}\n\n`);
  if (fault?.kind === 'refusal') pieces.push(delta({ refusal: fault.text }));
  const reason = fault?.kind === 'finish' ? fault.reason : 'stop';
  const wantsUsage = Object(body.stream_options).include_usage === true;
  return [
    delta({ role: 'assistant', content: '' }),
    ...pieces,
    ...(reason === null ? [] : [event([{ index: 0, delta: {}, finish_reason: reason }])]),
    ...(wantsUsage ? [event([], { usage: usageOf(reply, prompt) })] : []),
    'data: [DONE]\n\n',
  ];
}

/** A whole reply that is not streamed. */
export function completionOf(reply: ScriptedReply, { body, prompt }: ReceivedRequest): object {
  const refusal = reply.fault?.kind === 'refusal' ? reply.fault.text : null;
  const message = { role: 'assistant', content: textOf(reply), refusal };
  const finish_reason = reply.fault?.kind === 'finish' ? reply.fault.reason : 'stop';
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: body.model,
    choices: [{ index: 0, message, finish_reason }],
    usage: usageOf(reply, prompt),
  };
}
