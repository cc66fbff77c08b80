// Writes the fixture of a release: a managed folder as that release makes it, for the test that upgrades it.
//   node scripts/release-fixture.mjs              this release, from dist/ (npm run build makes it)
//   node scripts/release-fixture.mjs FOLDER       the release whose built copy is in FOLDER
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Never changed, so that fixtures differ by their releases alone.
const SENTENCES = [
  'create an author with name, birth date and country',
  'create a book with title, unique isbn, pages at least 1 and price as decimal',
  'an author has many books',
];
// What is made anew, or holds nothing of the release.
const LEFT_OUT = ['node_modules', 'data', 'dist', '.bae/undo', '.bae/backups', '.bae/registry.previous.json'];

const release = resolve(process.argv[2] ?? '.');
const { version } = JSON.parse(readFileSync(join(release, 'package.json'), 'utf8'));
const fixture = resolve(import.meta.dirname, '../test/fixtures/releases', version);
const home = mkdtempSync(join(tmpdir(), 'bae-release-'));
try {
  const dir = join(home, 'library');
  const state = { XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home };
  const options = ['--dir', dir, '--no-start', '--no-verify'];
  execFileSync(process.execPath, [join(release, 'dist/bin/bae.js'), 'run', ...SENTENCES, ...options], {
    env: { ...process.env, ...state },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const name of LEFT_OUT) rmSync(join(dir, name), { recursive: true, force: true });
  rmSync(fixture, { recursive: true, force: true });
  cpSync(dir, fixture, { recursive: true });
  console.log(fixture);
} finally {
  rmSync(home, { recursive: true, force: true });
}
