/** The name under which a reply to a prompt is kept. */
import { createHash } from 'node:crypto';
import type { LlmRequest } from '../../src/ports.js';

/** SHA-256 hex of what the endpoint is sent: the messages, and the schema that binds the answer. */
export const promptHash = ({ messages, schema }: Pick<LlmRequest, 'messages' | 'schema'>): string =>
  createHash('sha256')
    .update(JSON.stringify({ messages, schema: schema ?? null }))
    .digest('hex');
