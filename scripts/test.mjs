// Runs node's test runner on the test files under the given folders or files (Node 20 has no globs of its own).
//   node scripts/test.mjs test/unit test/kernel
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const args = process.argv.slice(2);
const roots = args.filter((arg) => !arg.startsWith('--'));
const flags = args.filter((arg) => arg.startsWith('--'));
const files = (roots.length > 0 ? roots : ['test']).flatMap((root) =>
  statSync(root).isFile()
    ? [root]
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('fixtures'))
        .map((name) => `${root}/${name}`),
);
const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...flags, ...files.sort()],
  { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
);
process.exit(run.status ?? 1);
