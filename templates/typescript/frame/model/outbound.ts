import { Problem } from '../http/problem.ts';

const TIMEOUT = 5_000;
const MAX_BYTES = 1_000_000;
const MAX_REDIRECTS = 3;
const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface OutboundRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
}

/**
 * Calls another system. `url` names a host of the rules' `hosts`, or begins with an environment variable that holds an
 * address: "$WEBHOOK_URL", "$WEATHER_URL/forecast?q=x". Throws unless the answer is a success.
 */
export type Fetch = (url: string, request?: OutboundRequest) => Promise<Response>;

/** The only way out: https (http on this machine), to known hosts, in limited time and size. */
export const outbound =
  (hosts: readonly string[]): Fetch =>
  async (address, request = {}) => {
    const target = resolved(address, hosts);
    try {
      return await capped(await follow(target, request));
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw unreachable(target.host, error instanceof Error ? error.message : String(error));
    }
  };

function resolved(address: string, hosts: readonly string[]): URL {
  const variable = /^\$([A-Z][A-Z0-9_]*)/.exec(address)?.[1];
  const base = variable === undefined ? '' : (process.env[variable] ?? '');
  if (variable !== undefined && !URL.canParse(base))
    throw unreachable(variable, `the environment variable ${variable} holds no address`);
  const url = new URL(variable === undefined ? address : base + address.slice(variable.length + 1));
  const isKnown =
    variable === undefined ? hosts.includes(url.host) : url.host === new URL(base).host;
  if (!isKnown) throw unreachable(url.host, 'it is not among the hosts of the rules');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.has(url.hostname)))
    throw unreachable(url.host, 'only https is allowed');
  return url;
}

async function follow(
  target: URL,
  { method = 'GET', headers, json }: OutboundRequest,
): Promise<Response> {
  const sent = {
    method,
    headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    body: json === undefined ? null : JSON.stringify(json),
    redirect: 'manual' as const,
    signal: AbortSignal.timeout(TIMEOUT),
  };
  let url = target;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const response = await fetch(url, sent);
    const location = response.headers.get('Location');
    if (response.ok) return response;
    if (response.status < 300 || response.status > 399 || location === null || method !== 'GET')
      throw unreachable(url.host, `it answered ${response.status}`);
    const next = new URL(location, url);
    if (next.origin !== target.origin)
      throw unreachable(url.host, `it sends elsewhere, to ${next.host}`);
    url = next;
  }
  throw unreachable(target.host, 'it redirects too often');
}

async function capped(response: Response): Promise<Response> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) throw new Error('its answer is too large');
    parts.push(part);
  }
  return new Response(size === 0 ? null : Buffer.concat(parts), {
    status: response.status,
    headers: response.headers,
  });
}

const unreachable = (host: string, reason: string): Problem =>
  new Problem(503, `${host} could not be asked: ${reason}. Nothing was saved; try again later.`);
