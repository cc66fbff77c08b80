import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseCatalog } from '../../src/generation/template-catalog.js';

const entry = { id: 'a', path: 'a.hbs', target: 'a', swea: 'test', description: 'An a' };
const catalog = (...templates: readonly object[]) => JSON.stringify({ templates });

suite('the catalog of templates', () => {
  test('keeps the types that a template supports', () => {
    const [first] = parseCatalog(catalog({ ...entry, supportedTypes: ['date', 'string', 'picture'] }));
    assert.deepEqual(first?.supportedTypes, ['string', 'date']);
  });

  for (const [what, manifest, said] of [
    ['no list', '{}', /no list "templates"/],
    ['the same id twice', catalog(entry, entry), /two templates a/],
    ['no path', catalog({ ...entry, path: undefined }), /template a has no path/],
    ['an unknown agent', catalog({ ...entry, swea: 'painter' }), /swea of a must be one of database, backend/],
    ['an unknown scope', catalog({ ...entry, scope: 'galaxy' }), /scope of a must be one of system/],
  ] as const)
    test(`refuses ${what}`, () => {
      assert.throws(() => parseCatalog(manifest), said);
    });
});
