/** A reply that comes as a whole, read as the one event of a stream. */
import type { ModelError } from '../../domain/errors.js';
import { faultIn, notAReply } from './faults.js';
import { malformed } from './stream.js';

/** Throws a ModelError for what is no chat completion. */
export function completionIn(body: string, address: string, now: number): unknown {
  const completion = Object(parsed(body));
  const fault: ModelError | undefined = faultIn(completion, now);
  if (fault) throw fault;
  const { choices } = completion;
  if (!Array.isArray(choices)) throw notAReply(address);
  return { ...completion, choices: choices.map((one) => ({ ...Object(one), delta: Object(one).message })) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw malformed('a reply that is not JSON');
  }
}
