/** The one sink for secrets: whatever comes back from an endpoint passes here before anybody reads it. */

const MARK = '[key]';
/** Shorter values are no keys ("none", "ollama") and would be found in ordinary words. */
const SHORTEST = 8;
/** Forms that keys of others have too. */
const LOOKS_LIKE_KEY = /\b(?:sk|pk|rk)-[\w-]{16,}|\bBearer\s+[\w.~+/=-]{8,}/gi;
const UNPRINTABLE = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const LONGEST = 400;

export interface Redactor {
  /** Text for people and logs: short, on one line, and nothing in it that is or looks like a key. */
  message(text: string): string;
  /** A model's text: only the known keys. */
  reply(text: string): string;
  /** The same piece by piece: holds back what may be the beginning of a key. */
  stream(emit: (text: string) => void): { push(text: string): void; end(): void };
}

export function redactor(secrets: readonly string[]): Redactor {
  const known = [...new Set(secrets.flatMap((one) => [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)]))]
    .filter((one) => one.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  const reply = (text: string): string => known.reduce((rest, secret) => rest.replaceAll(secret, MARK), text);
  return {
    reply,
    // Control characters could move the cursor of whoever reads it; cut last, or half a key could stay.
    message: (text) => reply(text).replace(LOOKS_LIKE_KEY, MARK).replace(UNPRINTABLE, ' ').slice(0, LONGEST),
    stream(emit) {
      let held = '';
      return {
        push(text) {
          const whole = reply(held + text);
          const keep = beginningAtEnd(whole, known);
          held = whole.slice(whole.length - keep);
          if (whole.length > keep) emit(whole.slice(0, whole.length - keep));
        },
        end() {
          if (held !== '') emit(held);
          held = '';
        },
      };
    },
  };
}

/** Length of the longest end of `text` that a secret begins with. */
function beginningAtEnd(text: string, secrets: readonly string[]): number {
  const longest = Math.min(text.length, Math.max(0, ...secrets.map((one) => one.length - 1)));
  for (let length = longest; length > 0; length -= 1) {
    const end = text.slice(text.length - length);
    if (secrets.some((one) => one.startsWith(end))) return length;
  }
  return 0;
}
