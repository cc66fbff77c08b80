// Runs node's test runner on the test files under the given folders or files (Node 20 has no globs of its own).
//   node scripts/test.mjs                       all but the browser tests and the benchmarks
//   node scripts/test.mjs test/kernel --test-reporter=dot
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const ON_DEMAND = /^test\/(browser|bench|fixtures)\//;
const args = process.argv.slice(2);
const roots = args.filter((arg) => !arg.startsWith('--'));
const flags = args.filter((arg) => arg.startsWith('--'));

const testFiles = (root) =>
  statSync(root).isFile()
    ? [root]
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => `${root.replace(/\/$/, '')}/${name.replaceAll('\\', '/')}`)
        .filter((path) => /\.test\.tsx?$/.test(path));
const files = roots.length > 0 ? roots.flatMap(testFiles) : testFiles('test').filter((path) => !ON_DEMAND.test(path));

const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...flags, ...files.sort()],
  { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
);
process.exit(run.status ?? 1);
