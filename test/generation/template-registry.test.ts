import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { type TemplateCode, templateKey, writeTemplateCode } from '../../src/generation/template-code.js';
import { TemplateNotFoundError, TemplateRenderError } from '../../src/generation/template-errors.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';

const MANIFEST = {
  templates: [
    { id: 'greeting', path: 'greeting.txt.hbs', target: 'greeting.txt', swea: 'backend', description: 'A greeting' },
    { id: 'plain', path: 'plain.txt', target: 'plain.txt', swea: 'frontend', description: 'As it is' },
  ],
};

const GREETING = 'Hello {{code name}}{{#if loud}}!{{/if}}\n';

suite('TemplateRegistry', () => {
  let dir = '';
  let own = '';

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'bae-templates-'));
    own = join(dir, 'own');
    await mkdir(own);
    await writeFile(join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
    await writeFile(join(dir, 'greeting.txt.hbs'), GREETING);
    await writeFile(join(dir, 'plain.txt'), 'Braces {{stay}}\n');
    await writeFile(join(own, 'greeting.txt.hbs'), 'Good day {{code name}}\n');
  });
  after(() => rm(dir, { recursive: true }));

  test('lists its templates with the facts of the catalog', async () => {
    const registry = await TemplateRegistry.open(disk, dir);
    assert.deepEqual(registry.listTemplates()[0], {
      id: 'greeting',
      path: 'greeting.txt.hbs',
      target: 'greeting.txt',
      scope: 'system',
      follows: 'nothing',
      swea: 'backend',
      ownership: 'generated',
      version: '1.0.0',
      description: 'A greeting',
      supportedTypes: 'all',
      requiresCustomLogic: false,
    });
    assert.equal(registry.getTemplate('plain').swea, 'frontend');
  });

  test('renders a template with user text as a literal, and other files as they are', async () => {
    const registry = await TemplateRegistry.open(disk, dir);
    assert.equal(registry.renderTemplate('greeting', { name: "O'Neil\n", loud: true }), 'Hello "O\'Neil\\n"!\n');
    assert.equal(registry.renderTemplate('plain', {}), 'Braces {{stay}}\n');
    assert.equal(Buffer.from(registry.readStatic('plain')).toString(), 'Braces {{stay}}\n');
  });

  test('takes code that was made before for a template of the same text, and of no other', async () => {
    const file = join(dir, 'code.mjs');
    await writeFile(file, writeTemplateCode(['Compiled {{code name}}\n']));
    const made: { default: TemplateCode } = await import(file);
    const [compiled] = Object.values(made.default);
    assert.ok(compiled);
    const code = { [templateKey(GREETING)]: compiled };
    const shipped = await TemplateRegistry.open(disk, dir, { code });
    assert.equal(shipped.renderTemplate('greeting', { name: 'Ana' }), "Compiled 'Ana'\n");
    assert.throws(() => shipped.renderTemplate('greeting', {}), /missing in the context/);
    const changed = await TemplateRegistry.open(disk, dir, { code, overrides: own });
    assert.equal(changed.renderTemplate('greeting', { name: 'Ana' }), "Good day 'Ana'\n");
  });

  test('says which value a context lacks, and takes none from a prototype', async () => {
    const registry = await TemplateRegistry.open(disk, dir);
    const lacking = (error: unknown) =>
      error instanceof TemplateRenderError && error.id === 'greeting' && /missing in the context/.test(error.message);
    assert.throws(() => registry.renderTemplate('greeting', { loud: true }), lacking);
    const inherited: Record<string, unknown> = Object.assign(Object.create({ name: 'Eve' }), { loud: true });
    assert.throws(() => registry.renderTemplate('greeting', inherited), lacking);
  });

  test('prefers the files of an own folder', async () => {
    const registry = await TemplateRegistry.open(disk, dir, { overrides: own });
    assert.equal(registry.renderTemplate('greeting', { name: 'Ada' }), "Good day 'Ada'\n");
    assert.equal(registry.renderTemplate('plain', {}), 'Braces {{stay}}\n');
  });

  test('refuses ids that the catalog lacks, and files that are missing', async () => {
    const registry = await TemplateRegistry.open(disk, dir);
    assert.throws(() => registry.renderTemplate('nothing', {}), TemplateNotFoundError);
    assert.throws(() => registry.getTemplate('toString'), TemplateNotFoundError);
    await assert.rejects(TemplateRegistry.open(disk, join(dir, 'nowhere')), TemplateNotFoundError);
    await writeFile(join(own, 'manifest.json'), JSON.stringify(MANIFEST));
    await assert.rejects(TemplateRegistry.open(disk, own), /plain\.txt is missing/);
  });

  test('tells a whole file from one that went wrong', async () => {
    const registry = await TemplateRegistry.open(disk, dir);
    assert.ok(registry.validateTemplateOutput('greeting', 'Hello\n'));
    for (const wrong of ['', '\n', 'no end', 'Hello [object Object]\n'])
      assert.equal(registry.validateTemplateOutput('greeting', wrong), false, wrong);
    assert.ok(registry.validateTemplateOutput('plain', 'Braces {{stay}}\n'));
  });
});
