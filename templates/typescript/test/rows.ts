import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { Stored } from '../src/model/stored.ts';
import { type Answer, call, messagesFor, type Refusal } from './support.ts';

type Given<Item> = Partial<Omit<Item, keyof Stored>>;

/** The rows of an entity, through its API: for tests of rules. Each call asserts that it went as its name says. */
export const rows = <Item extends Stored>(path: string) => ({
  add: async (values: Given<Item>) => expect<Item>(201, await call('POST', path, values)),
  get: async (id: number) => expect<Item>(200, await call('GET', `${path}/${id}`)),
  change: async (id: number, values: Given<Item>) =>
    expect<Item>(200, await call('PATCH', `${path}/${id}`, values)),
  remove: async (id: number) => {
    expect(204, await call('DELETE', `${path}/${id}`));
  },
  link: async (id: number, role: string, otherId: number) => {
    expect(204, await call('PUT', `${path}/${id}/${role}/${otherId}`));
  },
  /** The message beside the field. */
  addRefused: async (values: Given<Item>, field: keyof Given<Item> & string) =>
    refusal(field, await call('POST', path, values)),
  changeRefused: async (id: number, values: Given<Item>, field: keyof Given<Item> & string) =>
    refusal(field, await call('PATCH', `${path}/${id}`, values)),
  /** What is said. */
  removeRefused: async (id: number) => {
    const { status, body } = await call('DELETE', `${path}/${id}`);
    assert.equal(status, 409, body?.detail);
    return body.detail;
  },
});

function expect<Item>(status: number, answer: Answer<unknown>): Item {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  // The shape is what the test asserts.
  return answer.body as Item;
}

function refusal(field: string, { status, body }: Answer<Refusal>): string {
  assert.equal(status, 422, JSON.stringify(body));
  const [message] = messagesFor(field, body);
  assert.ok(message, `${field} is not what was refused: ${body.detail}`);
  return message;
}

interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Another system, on this machine: it answers everything with the same JSON, and keeps what it was sent. */
export async function listen(answer: unknown = {}) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    const { method = '', url = '' } = request;
    received.push({ method, path: url, body: text === '' ? undefined : JSON.parse(text) });
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received };
}
