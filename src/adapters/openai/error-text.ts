/**
 * What an error answer says, by the shapes that servers have for it, in the one that the SDK reads: it loses the others'
 * words, and with them what the endpoint would not take.
 */

type Fields = Readonly<Record<string, unknown>>;

/** OpenAI: `error.message`. Ollama: `error`. vLLM: `message`. FastAPI: `detail`, a text or a list with places. */
export function errorBody(text: string): string {
  const fields = fieldsOf(parsed(text));
  const error = fields.error ?? fields;
  const { message, detail, code } = fieldsOf(error);
  const said = [message, detail, error].map(wordsIn).find((words) => words !== '') ?? plainWords(text);
  return JSON.stringify({ error: { message: said, code: typeof code === 'string' ? code : null } });
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (!Array.isArray(value)) return '';
  return value
    .map(fieldsOf)
    .map(({ loc, msg }) => [Array.isArray(loc) ? loc.join('.') : '', String(msg ?? '')].filter(Boolean).join(': '))
    .join('; ');
}

/** A page is told by its title; the status is said anyway. */
function plainWords(text: string): string {
  if (!/^\s*</.test(text)) return text.trim();
  return /<title[^>]*>(?:\s*\d{3}\b)?([^<]*)/i.exec(text)?.[1]?.trim() || 'a web page';
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
