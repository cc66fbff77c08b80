/** The seam for rules: what a model is told, how its answer becomes a module, and what the compiler refuses. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rulesPrompt } from '../../src/generation/prompts/rules-prompt.js';
import { countTokens } from '../../src/model/token-count.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { fixtureNamed, fixtureNames } from '../support/custom/fixture.js';
import { understood } from '../support/custom/understood.js';
import { generate, run, write } from '../system/generated.js';
import { attribute, entity, newSystem, relation, system } from './specs.js';

const { composeRules, composeTests, plans } = stack.customRules;
const MOST_FACTS = 500;
/** Leaves room for the standards and a reply. */
const MOST_PROMPT = 900;

const order = entity(
  'Order',
  [
    attribute('placedOn', 'date'),
    attribute('status', 'enum', { values: ['open', 'paid'], default: 'open' }),
    attribute('total', 'decimal', { required: false, computed: true }),
  ],
  [relation('belongsTo', 'Customer', 'customer')],
  { rules: ['an order is paid once', 'never */ end the comment'] },
);
const shop = system('Shop', entity('Customer', [attribute('name', 'string')]), order);
const HOOKS = 'export const orderRules: Hooks = {};';

suite('the prompt for rules', () => {
  for (const name of fixtureNames())
    test(`is short, and the sentence is known to need it: ${name}`, async () => {
      const { recognition, asked, entity: ruled } = await understood(fixtureNamed(name));
      assert.equal(recognition.path, 'llm');
      const facts = stack.customRules.prompt(asked, ruled);
      assert.ok((await countTokens(Object.values(facts).join('\n'))) <= MOST_FACTS);
      const prompt = rulesPrompt({ entity: ruled, rules: ruled.rules, facts, standards: '' });
      assert.ok((await countTokens(prompt.messages.map(({ content }) => content).join('\n'))) <= MOST_PROMPT);
    });

  test('names what rules and their tests may use', () => {
    const { types, tables, testing } = stack.customRules.prompt(shop, order);
    assert.match(types, /Values = \{ placedOn: string .*; status: 'open'\|'paid'; customerId: number\|null \}/);
    assert.match(types, /Item = Values & \{ total: number\|null; id: number \}/);
    assert.match(tables, /^customers \{ id, name: string, version \}$/m);
    assert.match(testing, /orders, customers\(name\)/);
  });
});

suite('a composed module', () => {
  test('imports what its code uses, and tells the rules in the words of who asked', () => {
    assert.equal(
      composeRules(shop, order, HOOKS),
      [
        "import type { Rules } from '../../model/rules.ts';",
        "import type { Order, OrderValues } from './order.model.ts';",
        '',
        'type Hooks = Rules<OrderValues, Order>;',
        '',
        '/**',
        ' * What only orders do:',
        ' * - an order is paid once',
        ' * - never * / end the comment',
        ' */',
        HOOKS,
        '',
      ].join('\n'),
    );
    const code = `const count = async (db: Db) => sql\`select 1\`.execute(db);\n${HOOKS}`;
    const lines = composeRules(shop, order, code).split('\n');
    assert.ok(lines.includes("import { sql } from 'kysely';"));
    assert.ok(lines.includes("import type { Db } from '../../db/database.ts';"));
    assert.ok(!lines.some((line) => line.includes("'zod'")));
  });

  test('keeps the imports of a person that it uses', () => {
    const own = [
      "import { type Rate, rateOf } from './rates.ts';",
      "import { vat } from './vat.ts';",
      "import type { Rules } from '../../model/rules.ts';",
      "import type { Order, OrderValues } from './order.model.ts';",
      '',
      'type Hooks = Rules<OrderValues, Order>;',
      '',
      'export const orderRules: Hooks = { derive: () => ({ total: vat(1) }) };',
    ].join('\n');
    const composed = composeRules(shop, order, `const Answer = z.string();\nrateOf(1);\n${HOOKS}`, own);
    assert.match(composed, /^import \{ rateOf \} from '\.\/rates\.ts';$/m);
    assert.match(composed, /^import \{ z \} from 'zod';$/m);
    assert.doesNotMatch(composed, /vat/);
    assert.equal(composed.match(/Rules<OrderValues/g)?.length, 1);
    assert.doesNotMatch(composed, /derive/);
    assert.ok(composed.endsWith(`${HOOKS}\n`));
  });

  test('has tests that know the rows of each entity they name', () => {
    const composed = composeTests(shop, order, "test('x', async () => { await customers.add({ name: 'Ada' }); });");
    assert.match(composed, /^const customers = rows<Customer>\('\/api\/customers'\);$/m);
    assert.doesNotMatch(composed, /orders|assert|listen/);
    const { rules, tests } = plans(order);
    assert.deepEqual([rules.path, tests.path], ['src/entities/order/order.rules.ts', 'test/order.rules.test.ts']);
    assert.deepEqual([rules.ownership, tests.ownership], ['created-once', 'created-once']);
  });
});

test('rules follow their entity to another name', () => {
  const purchase = { ...order, name: 'PurchaseOrder', plural: 'PurchaseOrders', label: 'Purchase order' };
  const renamedShop = system('Shop', ...shop.entities.map((one) => (one === order ? purchase : one)));
  const code = `const count = (db: Db) => db.selectFrom('orders').select('orders.total').where('order_id', '=', 1);\n${HOOKS}`;
  const composed = stack.customRules.renamed(composeRules(shop, order, code), order, purchase);
  const expected = composeRules(
    renamedShop,
    purchase,
    code.replaceAll("'orders", "'purchase_orders").replace('orderRules', 'purchaseOrderRules'),
  );
  assert.equal(composed, expected.replace('only purchase orders do', 'only orders do'));
  const tests =
    "test('orders are kept', async () => { const { id } = await orders.add({}); await customers.link(id, 'orders', 1); });";
  assert.equal(
    stack.customRules.renamed(composeTests(shop, order, tests), order, purchase),
    composeTests(renamedShop, purchase, tests.replace('orders.add', 'purchaseOrders.add')).replace(
      "(id, 'orders'",
      "(id, 'purchase_orders'",
    ),
  );
});

test('rows that take part in a computed value learn to tell of their changes', () => {
  const attributes = order.attributes.filter(({ computed }) => !computed);
  const previous = system('Shop', ...shop.entities.map((one) => (one === order ? { ...order, attributes } : one)));
  const [total] = order.attributes.filter(({ computed }) => computed);
  assert.ok(total);
  const scope = {
    target: shop,
    previous,
    changes: [{ kind: 'add-attribute', entity: 'Order', attribute: total }],
    migrations: [],
  } as const;
  const paths = stack.artifactPlans(scope).map(({ path }) => path);
  assert.ok(paths.includes('src/entities/customer/customer.links.ts'));
  assert.ok(paths.includes('src/entities/order/order.repo.ts'));
});

/** Wrong code, and what the compiler says of it. */
const WRONG: readonly (readonly [name: string, code: string, error: RegExp])[] = [
  ['an attribute that is not there', 'validate: ({ placedAt }) => {}', /placedAt/],
  ['a refusal at such an attribute', "validate: (_, { refuse }) => refuse('totl', 'x')", /totl/],
  ['a value that the enum does not have', "transitions: { status: { open: ['payd'], paid: [] } }", /payd/],
  ['a state that is left out', "transitions: { status: { open: ['paid'] } }", /paid/],
  ['steps of what is no enum', 'transitions: { placedOn: { a: [] } }', /placedOn/],
  ['a computed value that is not answered', 'derive: () => ({})', /Derived/],
  ['a computed value of another type', "derive: () => ({ total: '1' })", /string/],
  ['a hook that is not there', 'onSave: () => {}', /onSave/],
  ['a table that is not there', "beforeSave: async (_, { db }) => void db.selectFrom('clients')", /clients/],
  ['a call out of a transaction', "afterSave: async (_, { fetch }) => void fetch('x')", /fetch/],
];

test('wrong rules do not compile, right ones do', async (t) => {
  const dir = await generate(t, newSystem(shop));
  const fileOf = (index: number): string => `src/entities/order/wrong-${index}.ts`;
  const modules = WRONG.map(([, hook], index): [string, string] => [
    fileOf(index),
    composeRules(shop, order, `export const orderRules: Hooks = { ${hook} };`),
  ]);
  const right = `export const orderRules: Hooks = {
  transitions: { status: { open: [{ to: 'paid', unless: ({ total }) => total === null && 'x' }], paid: [] } },
  derive: async ({ placedOn }, { db }) => ({ total: placedOn === '' ? 0 : (await db.selectFrom('orders').select('total').executeTakeFirst())?.total ?? 1 }),
  validate({ placedOn, total }, { current, refuse }) { if (current?.total === total) refuse('placedOn', placedOn); },
  announce: async (order, { fetch }) => void (await fetch('$X_URL', { method: 'POST', json: order })),
};`;
  await write(dir, [...modules, ['src/entities/order/order.rules.ts', composeRules(shop, order, right)]]);
  const { output } = await run(dir, stack.typeCheck(dir));
  for (const [index, [name, , error]] of WRONG.entries()) {
    const said = output.split('\n').filter((line) => line.startsWith(`${fileOf(index)}(`));
    assert.match(said.join('\n'), error, name);
  }
  assert.doesNotMatch(output, /order\.rules\.ts/);
});
