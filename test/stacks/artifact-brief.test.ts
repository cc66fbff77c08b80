/** A file written from its brief fits in where a rendered one would. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { render } from '../system/generated.js';
import { attribute, entity, everything, newSystem, relation, school, system } from './specs.js';

const orders = system(
  'Orders',
  entity('Customer', [attribute('name', 'string'), attribute('spent', 'decimal', { required: false, computed: true })]),
  entity(
    'Order',
    [
      attribute('number', 'string', { unique: true }),
      attribute('total', 'decimal', { required: false, computed: true }),
    ],
    [relation('belongsTo', 'Customer', 'customer', { required: true }), relation('manyToMany', 'Dish', 'dishes')],
    { rules: ["the total is what its dishes' prices add up to"] },
  ),
  entity('Dish', [attribute('name', 'string'), attribute('price', 'decimal', { min: 0 })]),
);
/** What a standard file takes from the frame for reasons of its own. */
const OWN_WAY = new Set(['RuleContext', 'Rules']);

for (const spec of [school, everything, orders] satisfies SystemSpec[])
  test(`${spec.title}: a brief names all that the standard file exports, and all that it uses of other files`, async () => {
    const scope = newSystem(spec);
    const files = await render(scope);
    const written = stack.artifactPlans(scope).filter(stack.isWritable);
    assert.ok(written.length >= 6 * spec.entities.length);
    for (const plan of written) {
      const text = files.get(plan.path) ?? '';
      const brief = stack.artifactBrief(plan, scope);
      for (const name of [...exported(text), ...imported(text)].filter((one) => !OWN_WAY.has(one)))
        assert.match(brief, new RegExp(`\\b${name}\\b`), `${plan.path}: ${name}\n${brief}`);
    }
  });

test('a brief is short: less than the file that it is for', async () => {
  const scope = newSystem(school);
  const files = await render(scope);
  const texts = stack.artifactPlans(scope).filter(stack.isWritable);
  const briefs = texts.map((plan) => stack.artifactBrief(plan, scope)).join('\n');
  const whole = texts.map(({ path }) => files.get(path)).join('\n');
  assert.ok(briefs.length < 0.7 * whole.length, `${briefs.length} of ${whole.length} characters`);
});

const exported = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:async function|function|const|type|interface) (\w+)/gm)].map(([, name = '']) => name);

const imported = (text: string): readonly string[] =>
  [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '\.[^']*';/gm)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.replace(/^\s*type /, '').trim())
      .filter((name) => name !== ''),
  );
