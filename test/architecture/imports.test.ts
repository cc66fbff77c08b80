/** The import law: what each part of the house may import. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const ENGINES = [
  'recognition',
  'bae',
  'generation',
  'standards',
  'validation',
  'patching',
  'managed-system',
  'metrics',
  'model',
  'view',
];
/** Part → the parts it may import besides itself. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/ports.ts': ['src/domain'],
  'src/config.ts': ['src/domain'],
  ...Object.fromEntries(ENGINES.map((engine) => [`src/${engine}`, ['src/domain', 'src/ports.ts']])),
  'src/swea': ['src/domain', 'src/ports.ts', 'src/generation', 'src/standards', 'src/validation'],
  'src/stacks': ['templates', 'src/domain', 'src/ports.ts', ...ENGINES.map((engine) => `src/${engine}`)],
  'src/kernel': ['src/domain', 'src/ports.ts', 'src/swea', ...ENGINES.map((engine) => `src/${engine}`)],
  'src/commands': [
    'src/domain',
    'src/ports.ts',
    'src/config.ts',
    'src/kernel',
    ...ENGINES.map((engine) => `src/${engine}`),
  ],
  'src/adapters': ['src/domain', 'src/ports.ts'],
  components: ['src/view', 'src/domain', 'src/ports.ts'],
};

const files = ['src', 'components'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const partOf = (file: string): string | undefined =>
  Object.keys(LAW).find((part) => file === part || file.startsWith(`${part}/`));
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(
      /(?:^|\s)(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');
const local = (file: string, specifier: string): string =>
  relative(ROOT, resolve(ROOT, dirname(file), specifier))
    .replaceAll('\\', '/')
    .replace(/\.jsx?$/, '.ts');

test('every file belongs to a part of the house', () => {
  const homeless = files.filter((file) => partOf(file) === undefined && file !== 'src/index.ts');
  assert.deepEqual(homeless, []);
});

test('imports keep to the law', () => {
  const broken = files.flatMap((file) => {
    const part = partOf(file);
    if (part === undefined) return [];
    return importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => local(file, specifier))
      .filter((target) => target !== part && !target.startsWith(`${part}/`))
      .filter((target) => !(LAW[part] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`)))
      .map((target) => `${file} imports ${target}`);
  });
  assert.deepEqual(broken, []);
});

test('src never imports ink or react', () => {
  const broken = files.filter(
    (file) => file.startsWith('src/') && importsOf(file).some((name) => /^(ink|react)(\/|$)/.test(name)),
  );
  assert.deepEqual(broken, []);
});

test('no cycles between files', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => local(file, specifier))
        .map((target) => (files.includes(target) ? target : target.replace(/\.ts$/, '.tsx'))),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(cycles, []);
});
