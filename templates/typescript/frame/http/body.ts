import type { Context } from 'hono';
import { malformed, notFound, Problem } from './problem.ts';

/** The JSON object of a request; throws a 415 or 400 when there is none. */
export async function jsonBody(c: Context): Promise<object> {
  // Also keeps other sites out: a browser sends this type across sites only with our leave.
  if (!/^application\/(\w+\+)?json\b/i.test(c.req.header('Content-Type') ?? ''))
    throw new Problem(415, 'Send JSON, with the header Content-Type: application/json.');
  const body = await readJson(c);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw malformed('The body must be a JSON object.');
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed('The body is not valid JSON.');
    throw error;
  }
}

/** The row id in a piece of a URL; undefined when no row can have it. */
export function parseId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** The row id in the path; throws a 404 when no row can have it. */
export function idParam(c: Context, label: string, name = 'id'): number {
  const text = c.req.param(name) ?? '';
  const id = parseId(text);
  if (id === undefined) throw notFound(label, text);
  return id;
}
