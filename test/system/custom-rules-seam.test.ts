/**
 * What the seam promises to rules, proved by tests that run inside of a generated system: order of the hooks, refusals
 * that undo, calls to other systems before and after the transaction and nowhere else.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { attribute, entity, newSystem, relation, system } from '../stacks/specs.js';
import { generate, run, write } from './generated.js';

const order = entity(
  'Order',
  [
    attribute('number', 'string'),
    attribute('status', 'enum', { values: ['open', 'paid', 'sent'], default: 'open' }),
    attribute('address', 'string', { required: false }),
    attribute('rate', 'decimal', { required: false, computed: true }),
    attribute('total', 'decimal', { required: false, computed: true }),
  ],
  [],
  { rules: ['an order knows its total'] },
);
const line = entity(
  'Line',
  [attribute('price', 'decimal')],
  [relation('belongsTo', 'Order', 'order', { required: true, onDelete: 'cascade' })],
);
const note = entity('Note', [attribute('text', 'string')]);
const shop = system('Shop', order, line, note);

const RULES = `
const noted = (db: Db, text: string) => {
  const now = new Date().toISOString();
  return db.insertInto('notes').values({ text, created_at: now, updated_at: now }).execute();
};

export const orderRules: Hooks = {
  hosts: ['example.invalid'],
  transitions: {
    status: { open: [{ to: 'paid', unless: ({ total }) => total === 0 && 'An empty order cannot be paid' }], paid: ['sent'], sent: [] },
  },
  async prepare({ number }, { fetch, current }) {
    if (number.startsWith('plain')) return { rate: current?.rate ?? null };
    const response = await fetch(number.startsWith('http') ? number : \`$RATES_URL/\${number}\`);
    return z.object({ rate: z.number() }).parse(await response.json());
  },
  async derive(_values, { db, current }) {
    const { sum } = await db
      .selectFrom('lines')
      .select((eb) => eb.fn.sum<number | null>('price').as('sum'))
      .where('order_id', '=', current?.id ?? 0)
      .executeTakeFirstOrThrow();
    return { total: sum ?? 0, rate: current?.rate ?? null };
  },
  validate({ status, address }, { refuse }) {
    if (status === 'sent' && address === null) refuse('address', 'Address is required to send an order');
  },
  async beforeSave(_values, { db }) {
    await noted(db, 'before');
  },
  async afterSave({ number }, { db, refuse }) {
    await noted(db, 'after');
    if (number === 'plain-no') refuse('number', 'Number is not wanted');
  },
  async announce(order, { fetch }) {
    if (order.status === 'paid') await fetch('$HOOK_URL', { method: 'POST', json: order });
  },
  beforeDelete({ status }, { refuse }) {
    if (status !== 'open') refuse('status', 'A paid order stays');
  },
};
`;

const TESTS = `
process.env.HOOK_URL = 'http://127.0.0.1:9/';
const open = (number: string) => orders.add({ number });
const texts = async () => (await call<{ items: { text: string }[] }>('GET', '/api/notes')).body.items.map(({ text }) => text);

test('hooks run in order, and a refusal undoes what they wrote', async () => {
  await open('plain');
  assert.deepEqual(await texts(), ['before', 'after']);
  assert.equal(await orders.addRefused({ number: 'plain-no' }, 'number'), 'Number is not wanted');
  assert.deepEqual(await texts(), ['before', 'after']);
});

test('an answer from outside is saved, and asked for once', async () => {
  const { url, received } = await listen({ rate: 1.25 });
  process.env.RATES_URL = url;
  assert.equal((await open('eur')).rate, null);
  assert.deepEqual(received.map(({ path }) => path), ['/eur']);
});

test('where nobody answers, nothing is saved and it is said', async () => {
  for (const [address, reason] of [
    ['http://127.0.0.1:9', /could not be asked/],
    ['', /RATES_URL holds no address/],
    ['http://example.com', /only https/],
  ] as const) {
    process.env.RATES_URL = address;
    const { status, body } = await call('POST', '/api/orders', { number: 'eur' });
    assert.equal(status, 503);
    assert.match(body.detail, reason);
  }
  for (const [number, reason] of [
    ['https://example.com/', /not among the hosts/],
    ['http://example.invalid/', /only https/],
  ] as const)
    assert.match((await call('POST', '/api/orders', { number })).body.detail, reason);
  assert.deepEqual(await texts(), []);
});

test('another system is not followed elsewhere, nor listened to for ever', async () => {
  const elsewhere = await serve((response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end());
  const large = await serve((response) => response.end('x'.repeat(2_000_000)));
  const failing = await serve((response) => response.writeHead(500).end());
  for (const [url, reason] of [[elsewhere, /sends elsewhere/], [large, /too large/], [failing, /answered 500/]] as const) {
    process.env.RATES_URL = url;
    assert.match((await call('POST', '/api/orders', { number: 'eur' })).body.detail, reason);
  }
});

test('what cannot be announced is saved all the same', async () => {
  const { id } = await open('plain');
  await lines.add({ price: 5, orderId: id });
  assert.equal((await orders.change(id, { status: 'paid' })).status, 'paid');
});

test('a step is refused by its guard, its order, and what it needs', async () => {
  const { id } = await open('plain');
  assert.equal(await orders.changeRefused(id, { status: 'paid' }, 'status'), 'An empty order cannot be paid');
  assert.match(await orders.changeRefused(id, { status: 'sent' }, 'status'), /from open to sent, only to paid/);
  assert.match(await orders.addRefused({ number: 'plain', status: 'sent' }, 'status'), /must be open at first/);
  await lines.add({ price: 5, orderId: id });
  await orders.change(id, { status: 'paid' });
  assert.match(await orders.changeRefused(id, { status: 'sent' }, 'address'), /required/);
  await orders.change(id, { status: 'sent', address: 'Rua 1' });
  assert.equal(await orders.removeRefused(id), 'A paid order stays');
});

test('a total follows its lines', async () => {
  const [one, other] = [await open('plain'), await open('plain')];
  const { id } = await lines.add({ price: 5, orderId: one.id });
  await lines.add({ price: 2.5, orderId: one.id });
  assert.equal((await orders.get(one.id)).total, 7.5);
  await lines.change(id, { orderId: other.id });
  assert.deepEqual([(await orders.get(one.id)).total, (await orders.get(other.id)).total], [2.5, 5]);
  await lines.remove(id);
  assert.equal((await orders.get(other.id)).total, 0);
  assert.equal((await orders.get(other.id)).version, 3);
});

test('pages show steps and computed values, and ask for what a step needs', async () => {
  const { id } = await open('plain');
  await lines.add({ price: 5, orderId: id });
  const text = async (path: string) => (await page(path)).text();
  assert.match(await text(\`/orders/\${id}\`), /value="paid">Mark as paid/);
  assert.doesNotMatch(await text(\`/orders/\${id}/edit\`), /name="(?:status|total|rate)"/);
  assert.doesNotMatch(await text('/orders/new'), /name="(?:status|total|rate)"/);
  const send = async (path: string, values: Record<string, string>) =>
    app.request(\`/orders/\${id}/\${path}\`, { method: 'POST', body: new URLSearchParams(values) });
  assert.equal((await send('step', { field: 'status', value: 'paid', version: '2' })).status, 303);
  const asked = await send('step', { field: 'status', value: 'sent', version: '3' });
  assert.equal(asked.status, 422);
  assert.match(await asked.text(), /id="f-address-error">Address is required/);
  const given = { field: 'status', value: 'sent', version: '3', asked: 'address', address: 'Rua 1' };
  assert.equal((await send('step', given)).status, 303);
  assert.equal((await send('edit', { number: 'plain', address: 'Rua 2', version: '4' })).status, 303);
  assert.equal((await orders.get(id)).status, 'sent');
  assert.equal((await send('step', { field: 'number', value: 'x', version: '5' })).status, 400);
});
`;

const SERVE = `
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { app, call, page } from './support.ts';

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return \`http://127.0.0.1:\${(server.address() as AddressInfo).port}\`;
}
`;

test('rules get what the seam promises', async (t) => {
  const dir = await generate(t, newSystem(shop));
  const { rules, tests } = stack.customRules.plans(order);
  await write(dir, [
    [rules.path, stack.customRules.composeRules(shop, order, RULES)],
    [tests.path, SERVE + stack.customRules.composeTests(shop, order, TESTS)],
  ]);
  assert.deepEqual(await run(dir, stack.typeCheck(dir)), { code: 0, output: '' });
  const { output } = await run(dir, stack.tests(dir, [tests.path]));
  const { passed, failures } = stack.parseTests(output);
  assert.deepEqual(failures, [], output);
  assert.equal(passed, TESTS.match(/^test\(/gm)?.length, output);
});
