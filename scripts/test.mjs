// Runs node's test runner on the test files under the given folders or files (Node 20 has no globs of its own).
//   node scripts/test.mjs                       all but the browser tests and the benchmarks
//   node scripts/test.mjs test/kernel --test-reporter=dot
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ON_DEMAND = /^test\/(browser|bench|fixtures)\//;
// Tests share a process where what they load takes longer than they do: TypeScript, the grammar, the weights, the chat.
// They are named by what is left of their paths.
const SHARES = [
  /^test\/(?=(?:bae|components|domain|generation|metrics|standards|view)\/|config\.)/,
  /^test\/(?:adapters\/openai|commands|model|patching|stacks|validation)\//,
  /^test\/adapters\//,
  /^test\/recognition\/(?:cache\/|(?=(?:tagging\/)?[^/]+$))/,
  /^test\/kernel\/(?!parallel)/,
  /^test\/managed-system\/(?!crash|live-|server)/,
  /^test\/terminal\/(?=(?:editing|manners|running)\.)/,
];
// Take longest, or wait most: they go first, or a core has nothing to do at the end.
const FIRST = [
  /^test\/system\/school/,
  /^test\/kernel\//,
  /^test\/(?:stacks|patching|validation)\//,
  /^test\/(?:system|terminal)\//,
  /^test\/(?:recognition|managed-system)\//,
];
// Holds nothing but proofs at full size.
const FULL_ONLY = /^test\/(?:kernel\/parallel-many|system\/custom-rules-seam|architecture\/loading)\./;
const full = process.env.BAE_PROOFS === 'full';
const args = process.argv.slice(2);
const roots = args.filter((arg) => !arg.startsWith('--'));
const flags = args.filter((arg) => arg.startsWith('--'));

const testFiles = (root) =>
  statSync(root).isFile()
    ? [root]
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => `${root.replace(/\/$/, '')}/${name.replaceAll('\\', '/')}`)
        .filter((path) => /\.test\.tsx?$/.test(path));
const files =
  roots.length > 0
    ? roots.flatMap(testFiles)
    : testFiles('test').filter((path) => !ON_DEMAND.test(path) && (full || !FULL_ONLY.test(path)));

const cache = resolve('node_modules/.cache');
mkdirSync(cache, { recursive: true });
const entries = mkdtempSync(join(cache, 'tests-'));

/** The files by the process that runs them. Node runs them in the order of their names, which begin with their turn. */
function entriesOf(paths) {
  const groups = new Map();
  for (const path of paths) {
    const folder = SHARES.map((shares) => shares.exec(path)?.[0]).find((found) => found !== undefined) ?? path;
    groups.set(folder, [...(groups.get(folder) ?? []), path]);
  }
  return [...groups].map(([folder, members]) => {
    const turn = FIRST.findIndex((first) => first.test(folder));
    const entry = join(entries, `${turn < 0 ? FIRST.length : turn}-${folder.replaceAll('/', '-')}.test.ts`);
    writeFileSync(entry, members.map((path) => `import ${JSON.stringify(resolve(path))};\n`).join(''));
    return entry;
  });
}

/** What a file takes for its own place is where it is written, not where it was bundled to. */
const inItsPlace = {
  name: 'in-its-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const place = `const ownUrl = ${JSON.stringify(pathToFileURL(path).href)}, ownFolder = ${JSON.stringify(dirname(path))};`;
      return { contents: place + (await readFile(path, 'utf8')), loader: path.endsWith('x') ? 'tsx' : 'ts' };
    }),
};

/** Bundled once for all: to translate and load three hundred files in every process would take a core half a minute. */
async function bundled(entryPoints) {
  const outdir = join(entries, 'bundled');
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    jsx: 'automatic',
    packages: 'external',
    sourcemap: 'linked',
    define: { 'import.meta.url': 'ownUrl', 'import.meta.dirname': 'ownFolder' },
    plugins: [inItsPlace],
    logLevel: 'warning',
  });
  return entryPoints.map((entry) => join(outdir, basename(entry).replace(/\.ts$/, '.mjs')));
}

const run = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    ...flags,
    ...(await bundled(entriesOf(files.sort()))),
  ],
  { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
);
rmSync(entries, { recursive: true, force: true });
process.exit(run.status ?? 1);
