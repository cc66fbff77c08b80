/** A reply as it comes, whatever was asked for: some servers do not stream, and do not say so. */
import { ModelError } from '../../domain/errors.js';
import type { LlmAnswer } from '../../ports.js';
import { rootOf } from './causes.js';
import { eventData } from './event-stream.js';
import { faultIn, notAnEndpoint, notAReply } from './faults.js';
import { EndlessBody } from './guarded-fetch.js';
import { malformed, type StreamedReply } from './stream.js';

/** Throws a ModelError for what is no whole reply; `now` is milliseconds since the epoch. */
export async function readReply(
  response: Response,
  reply: StreamedReply,
  address: string,
  now: () => number,
): Promise<LlmAnswer> {
  const contentType = response.headers.get('content-type') ?? '';
  const streamed = /^text\/event-stream\b/i.test(contentType);
  if (!response.body || !(streamed || /^application\/json\b/i.test(contentType)))
    throw notAnEndpoint(address, contentType);
  try {
    if (streamed) {
      for await (const data of eventData(response.body)) {
        if (data.startsWith('[DONE]')) break;
        reply.add(withoutFault(JSON.parse(data), now()));
      }
    } else reply.add(asEvent(withoutFault(JSON.parse(await response.text()), now()), address));
  } catch (error) {
    // Figures may be lost after the end of the text; the text is whole.
    if (!reply.finished || error instanceof ModelError) throw broken(error, streamed);
  }
  return { ...reply.result(), streamed };
}

/** Some servers tell in an event, or in an answer of status 200, that they have failed. */
function withoutFault(value: unknown, now: number): unknown {
  const fault = faultIn(Object(value), now);
  if (fault) throw fault;
  return value;
}

/** A whole reply as the one event of a stream. */
function asEvent(completion: unknown, address: string): unknown {
  const { choices } = Object(completion);
  if (!Array.isArray(choices)) throw notAReply(address);
  return { ...Object(completion), choices: choices.map((one) => ({ ...Object(one), delta: Object(one).message })) };
}

function broken(error: unknown, streamed: boolean): unknown {
  if (error instanceof SyntaxError) return malformed(`${streamed ? 'an event' : 'a reply'} that is not JSON`);
  if (error instanceof TypeError && !(rootOf(error) instanceof EndlessBody))
    return new ModelError('cut', 'the connection broke off in the middle of a reply', {
      nextSteps: ['try again', 'bae doctor checks the model endpoint'],
    });
  return error;
}
