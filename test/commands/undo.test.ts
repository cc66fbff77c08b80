import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { undo } from '../../src/commands/undo.js';
import { quickFolder } from '../support/quick-folder.js';
import { contextIn } from './context.js';

test('where there is no system, undo says so and leaves nothing behind', async (t) => {
  const root = mkdtempSync(join(quickFolder(), 'bae-undo-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  await assert.rejects(undo.run(contextIn(root, {}), { values: {}, positionals: [] }), /no change to take back/);
  assert.equal(existsSync(join(root, 'system')), false);
});
