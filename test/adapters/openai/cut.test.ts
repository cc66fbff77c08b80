/** A reply cut anywhere is never used: either the whole text comes back, or none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ModelError } from '../../../src/domain/errors.js';
import { eventsOf } from '../../support/model-server/events.js';
import type { ScriptedReply } from '../../support/model-server/script.js';
import { GOOD, openBench, REQUEST } from './setup.js';

const FULL = process.env.BAE_PROOFS === 'full';
/** Valid JSON at many lengths, so that a cut text could pass for a whole one. */
const DIGITS = '1234567890123456789012345';

const replies: Readonly<Record<string, ScriptedReply>> = {
  'JSON under a schema': { json: GOOD, pieceSize: 5 },
  'text without a schema': { text: DIGITS, pieceSize: 2 },
};

for (const [name, reply] of Object.entries(replies))
  for (const how of ['end', 'reset'] as const)
    test(`${name}, cut at ${FULL ? 'every byte' : 'some bytes'} by ${how}`, async (t) => {
      const wanted = reply.text ?? JSON.stringify(reply.json);
      const asked = { body: { model: 'gpt-4o-mini', stream_options: { include_usage: true } }, prompt: 'x' };
      const bytes = Buffer.from(eventsOf(reply, asked).join('')).length;
      const whole = Buffer.from(eventsOf(reply, asked).join('')).indexOf('"finish_reason":"stop"');
      let after = 0;
      const { client, clock, server } = await openBench(t, {
        replies: () => ({ ...reply, fault: { kind: 'cut', after, how } }),
      });
      const { schema: _, ...plain } = REQUEST;
      const request = reply.text === undefined ? REQUEST : plain;
      let used = 0;
      let refused = 0;
      for (; after < bytes; after += 1) {
        if (!FULL && after % 97 > 0 && (Math.abs(after - whole) > 60 || after % 7 > 0)) continue;
        // So that the breaker forgets what failed before.
        await clock.sleep(61_000);
        const got = await attempt(() => client.complete(request, new AbortController().signal));
        if (got === undefined) refused += 1;
        else {
          assert.ok(after > whole, `byte ${after} of ${bytes}: a reply was used before its end was said`);
          assert.equal(got, wanted, `byte ${after} of ${bytes}`);
          used += 1;
        }
      }
      assert.ok(used > 0 && refused > 0, `${used} used, ${refused} refused`);
      assert.equal(server.requests.length, used + 4 * refused);
      t.diagnostic(`${bytes} bytes: ${refused} cuts refused, ${used} after the end of the text used whole`);
    });

/** The text; undefined for a ModelError. */
async function attempt(call: () => Promise<{ readonly text: string }>): Promise<string | undefined> {
  try {
    return (await call()).text;
  } catch (error) {
    assert.ok(error instanceof ModelError, String(error));
    assert.ok(['cut', 'malformed'].includes(error.fault), error.fault);
    return undefined;
  }
}
