/**
 * A real OpenAI-compatible HTTP server that plays scripted replies and faults, and keeps what it was asked.
 *
 *     const server = await startModelServer({ replies: [{ json: { ok: true } }] });
 *     const client = openModel({ openaiBaseUrl: server.url, … }, …);
 *     server.requests[0]?.body.messages
 *     await server.close();
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { completionOf, eventsOf } from './events.js';
import type { Abilities, Fault, ModelScript, ReceivedRequest, ScriptedReply } from './script.js';

export interface ModelServer {
  /** The base URL: http://127.0.0.1:PORT/v1 */
  readonly url: string;
  /** Completions asked for, in order; those refused for what the endpoint does not know too. */
  readonly requests: readonly ReceivedRequest[];
  /** Resolves when the request of this index has been received, answered or stalled as scripted so far. */
  reached(index: number): Promise<ReceivedRequest>;
  /** Resolves with the time when the client had closed this request. */
  closed(index: number): Promise<number>;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1, or on the one that is given. */
export async function startModelServer(script: ModelScript, port = 0): Promise<ModelServer> {
  const requests: ReceivedRequest[] = [];
  const reached: Waiters<ReceivedRequest> = new Waiters();
  const closed: Waiters<number> = new Waiters();
  let played = 0;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const text = await textIn(request);
    if (script.key !== undefined && key !== script.key)
      return refuse(
        response,
        { status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided: {key}' },
        key,
      );
    if (request.url === '/v1/models' && script.abilities?.models === 'stalled') return;
    if (request.url === '/v1/models' && script.abilities?.models !== false)
      return sendJson(response, 200, {
        object: 'list',
        data: (script.models ?? ['scripted-model']).map((id) => ({
          id,
          object: 'model',
          created: 1,
          owned_by: 'test',
        })),
      });
    if (request.url !== '/v1/chat/completions' || request.method !== 'POST')
      return refuse(response, { status: 404, message: `no such path: ${request.url}` }, key);

    const body = JSON.parse(text) as Record<string, unknown>;
    const received: ReceivedRequest = {
      path: request.url,
      body,
      prompt: promptOf(body.messages),
      key,
      at: performance.now(),
      answered: false,
    };
    const index = requests.push(received) - 1;
    response.on('close', () => {
      received.answered = response.writableFinished;
      if (received.answered) return;
      received.closedAt = performance.now();
      closed.give(index, received.closedAt);
    });
    const unknown = notKnown(body, script.abilities ?? {});
    if (unknown) await refuse(response, { status: 400, message: unknown }, key);
    else {
      const reply = typeof script.replies === 'function' ? script.replies(received, played) : script.replies[played];
      played += 1;
      if (reply) await play(reply, received, response, script.abilities?.stream !== 'ignored');
      else await refuse(response, { status: 400, message: 'the script has no reply left' }, key);
    }
    reached.give(index, received);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    reached: (index) => reached.of(index),
    closed: (index) => closed.of(index),
    async close() {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await ended;
    },
  };
}

/** Sends one reply as it is scripted; a stalled one is left open. */
async function play(
  reply: ScriptedReply,
  request: ReceivedRequest,
  response: ServerResponse,
  streams: boolean,
): Promise<void> {
  const { fault, delayMs = 0, pieceDelayMs = 0 } = reply;
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  if (response.destroyed) return;
  if (fault?.kind === 'reset') return void response.destroy();
  if (fault?.kind === 'stall' && fault.after === undefined) return;
  if (fault?.kind === 'status') return refuse(response, fault, request.key);
  if (fault?.kind === 'endless') return goOn(fault.of, request, response);
  if (fault?.kind === 'body') {
    response.writeHead(200, { 'content-type': fault.contentType });
    return void response.end(fault.body.replaceAll('{key}', request.key ?? ''));
  }
  if (request.body.stream !== true || !streams) return sendJson(response, 200, completionOf(reply, request));

  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const events = eventsOf(reply, request).map((event) => event.replaceAll('{key}', request.key ?? ''));
  if (fault?.kind === 'stall' || fault?.kind === 'cut') {
    const bytes = Buffer.from(events.join('')).subarray(0, fault.after);
    response.flushHeaders();
    await new Promise((resolve) => response.write(bytes.length > 0 ? bytes : '', resolve));
    if (fault.kind === 'cut' && fault.how === 'end') response.end();
    if (fault.kind === 'cut' && fault.how === 'reset') response.destroy();
    return;
  }
  for (const event of events) {
    if (response.destroyed) return;
    response.write(event);
    if (pieceDelayMs > 0) await wait(pieceDelayMs, undefined, { ref: false });
  }
  response.end();
}

const ENDLESS = {
  text: (model: unknown) =>
    `data: ${JSON.stringify({ model, choices: [{ index: 0, delta: { content: 'on and on '.repeat(100) } }] })}\n\n`,
  events: (model: unknown) => `data: ${JSON.stringify({ model, choices: [{ index: 0, delta: {} }] })}\n\n`.repeat(50),
  comments: () => ': still here\n\n'.repeat(500),
  line: () => 'x'.repeat(64 * 1024),
  error: () => 'x'.repeat(64 * 1024),
};

async function goOn(of: keyof typeof ENDLESS, { body }: ReceivedRequest, response: ServerResponse): Promise<void> {
  response.writeHead(of === 'error' ? 500 : 200, { 'content-type': 'text/event-stream' });
  const piece = ENDLESS[of](body.model);
  while (!response.destroyed)
    if (!response.write(piece))
      await new Promise<void>((resolve) => {
        response.once('drain', resolve).once('close', resolve);
      });
}

function refuse(
  response: ServerResponse,
  { status, code, message = 'as scripted', body, headers = {} }: Omit<Extract<Fault, { kind: 'status' }>, 'kind'>,
  key: string | undefined,
): void {
  if (body !== undefined) {
    response.writeHead(status, { 'content-type': body.startsWith('<') ? 'text/html' : 'application/json', ...headers });
    return void response.end(body);
  }
  const error = { message: message.replaceAll('{key}', key ?? ''), type: 'scripted', code: code ?? null, param: null };
  sendJson(response, status, { error }, headers);
}

function sendJson(
  response: ServerResponse,
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** The first thing in a request that this endpoint does not know, in the words of a refusal. */
function notKnown(body: Readonly<Record<string, unknown>>, abilities: Abilities): string | undefined {
  const { schema = true, object = true, usage = true, temperature = true, stream = true, lengthField } = abilities;
  const format: unknown = Object(body.response_format).type;
  if (!schema && format === 'json_schema') return "'response_format.type' must be one of text, json_object";
  if (!object && format === 'json_object') return "unknown field 'response_format'";
  if (!usage && body.stream_options !== undefined) return "unknown field 'stream_options'";
  if (!stream && body.stream === true) return 'Your organization must be verified to stream this model.';
  if (!temperature && body.temperature !== undefined)
    return "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.";
  if (lengthField === 'max_completion_tokens' && body.max_tokens !== undefined)
    return "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
  return undefined;
}

function promptOf(messages: unknown): string {
  const list: readonly unknown[] = Array.isArray(messages) ? messages : [];
  return list.map((message) => String(Object(message).content)).join('\n');
}

async function textIn(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Values by index that can be waited for. */
class Waiters<T> {
  readonly #given = new Map<number, T>();
  readonly #waiting = new Map<number, (value: T) => void>();

  give(index: number, value: T): void {
    this.#given.set(index, value);
    this.#waiting.get(index)?.(value);
  }

  of(index: number): Promise<T> {
    const value = this.#given.get(index);
    return value === undefined ? new Promise((resolve) => this.#waiting.set(index, resolve)) : Promise.resolve(value);
  }
}
