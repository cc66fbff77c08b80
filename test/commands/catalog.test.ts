import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS, nearestCommand } from '../../src/commands/catalog.js';
import { helpText, unknownCommand } from '../../src/commands/help.js';

const COMMON = ['--dir', '--port'];

for (const entry of COMMANDS)
  test(`help of ${entry.name} names every flag it takes, and no other`, async () => {
    const command = await entry.load();
    const documented = entry.flags.map(([flag]) => flag.split(' ')[0] ?? '').filter((flag) => !COMMON.includes(flag));
    const taken = Object.keys(command.options).map((name) => `--${name}`);
    const global = ['--strict'];
    assert.deepEqual(
      documented.filter((flag) => !global.includes(flag)).sort(),
      taken.filter((flag) => !global.includes(flag)).sort(),
    );
    assert.ok(entry.examples.every((example) => example.startsWith(`bae ${entry.name}`)));
  });

test('a slip of the keys is corrected', () => {
  assert.equal(nearestCommand('statsu'), 'status');
  assert.equal(nearestCommand('recognize'), 'recognise');
  assert.equal(nearestCommand('frobnicate'), undefined);
  assert.match(unknownCommand('strat'), /did you mean "start"\?/);
});

test('the overview leads with an example and lists every command', () => {
  const text = (helpText('1.2.3') ?? []).join('\n');
  assert.ok(text.indexOf('bae run "create') < text.indexOf('doctor'));
  for (const { name } of COMMANDS) assert.match(text, new RegExp(`^ {2}${name} `, 'm'));
  assert.equal(helpText('1.2.3', 'nonsense'), undefined);
});
