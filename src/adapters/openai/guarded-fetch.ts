/** A fetch whose answers cannot grow without end, neither a stream nor the text of an error, and whose errors are readable. */
import { errorBody } from './error-text.js';

/** Thrown into the reader of a body that is too long. */
export class EndlessBody extends Error {
  override readonly name = 'EndlessBody';
}

const ERROR_TEXT_BYTES = 64 * 1024;

/** `limit` is in bytes, after decompression; `onBytes` hears of each piece that arrives. */
export function guardedFetch(limit: number, onBytes: () => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    onBytes();
    if (!response.body) return response;
    let left = response.ok ? limit : ERROR_TEXT_BYTES;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, control) {
          onBytes();
          left -= piece.byteLength;
          if (left >= 0) control.enqueue(piece);
          else if (response.ok) control.error(new EndlessBody('the answer has no end'));
          else control.terminate();
        },
      }),
    );
    const { ok, status, statusText, headers } = response;
    if (ok) return new Response(counted, response);
    return new Response(errorBody(await new Response(counted).text()), { status, statusText, headers });
  };
}
