import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { interpret } from '../../src/bae/interpret.js';
import { BaeRegistry } from '../../src/bae/registry.js';
import { vocabularyFor } from '../../src/bae/vocabulary.js';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import { knowledgeOf, type Told } from '../../src/domain/knowledge.js';
import { type Grammar, loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { resolve } from '../../src/recognition/resolve/resolve.js';

let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});

/** What the sentences make of nothing, each understood with what was learned before. */
function tell(...requests: readonly string[]): { readonly spec: SystemSpec; readonly history: readonly Told[] } {
  let spec: SystemSpec | undefined;
  const history: Told[] = [];
  for (const request of requests) {
    const { known, translated } = vocabularyFor(request, spec, history);
    const { recognition } = translated(resolve(grammar.read(request), known, request));
    const made = interpret(recognition, spec, { baes: new BaeRegistry(), title: '' });
    assert.ok(made.ok, `${request}: ${made.ok ? '' : made.reason}`);
    spec = made.target;
    history.push({ at: '2026-01-01T00:00:00Z', request, changes: made.changes });
  }
  assert.ok(spec);
  return { spec, history };
}

const FIRST = 'create customers with name and phone';

test('a BAE knows its names, old and new, and the sentences behind each change', () => {
  const { spec, history } = tell(FIRST, 'rename customer to client', 'rename phone to mobile in client');
  const [client] = knowledgeOf(spec, history);
  assert.deepEqual([client?.entity, client?.version], ['Client', 3]);
  assert.deepEqual(client?.vocabulary, ['Client', 'Clients', 'Customer']);
  assert.deepEqual(client?.attributes, { name: ['Name'], mobile: ['Mobile', 'phone'] });
  assert.deepEqual(
    client?.evolution.map(({ request, changes }) => [request, changes]),
    [
      [FIRST, ['adds Customer with name, phone']],
      ['rename customer to client', ['renames Customer to Client']],
      ['rename phone to mobile in client', ['renames Client.phone to mobile']],
    ],
  );
});

test('an entity and an attribute are still understood by the names they had', () => {
  const renames = [FIRST, 'rename customer to client', 'rename phone to mobile in client'];
  const grown = tell(...renames, 'add email to customers').spec;
  assert.deepEqual(
    grown.entities.map(({ name, attributes }) => [name, attributes.map((one) => one.name)]),
    [['Client', ['name', 'mobile', 'email']]],
  );
  const required = tell(...renames, 'make phone optional in customers').spec;
  assert.deepEqual(
    required.entities[0]?.attributes.map(({ name, required }) => [name, required]),
    [
      ['name', true],
      ['mobile', false],
    ],
  );
});

test('what was another name is told', () => {
  const { spec, history } = tell(FIRST, 'rename customer to client');
  const request = 'add email to customers';
  const { known, translated } = vocabularyFor(request, spec, history);
  assert.deepEqual(translated(resolve(grammar.read(request), known, request)).notes, ['Customer is called Client now']);
});

test('something new may take a name that is free', () => {
  const { spec } = tell(FIRST, 'rename customer to client', 'create customers with code');
  assert.deepEqual(
    spec.entities.map(({ name }) => name),
    ['Client', 'Customer'],
  );
});

test('links are told from both sides', () => {
  const { spec, history } = tell('create authors with name', 'create books with title', 'a book belongs to an author');
  assert.deepEqual(
    knowledgeOf(spec, history).map(({ entity, relations }) => [entity, relations]),
    [
      ['Author', ['has many Books']],
      ['Book', ['belongs to at most one Author']],
    ],
  );
});
