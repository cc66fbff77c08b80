import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOfFolder } from '../../src/domain/folder-title.js';

for (const [folder, title] of [
  ['school', 'School'],
  ['city-library_2', 'City library 2'],
  ['acmeShop', 'Acme shop'],
  ['meu-sistema-biblioteca', 'Meu sistema biblioteca'],
  ['managed_system', ''],
  ['y-sys', ''],
  ['app2', ''],
  ['my.project', ''],
  ['s1', ''],
  ['2026', ''],
] as const)
  test(`a folder called ${folder} ${title === '' ? 'names no system' : `names it ${title}`}`, () =>
    assert.equal(titleOfFolder(folder), title));
