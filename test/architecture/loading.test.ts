/**
 * What the built executable loads: heavy packages only when something needs them. Node itself tells, by writing which
 * scripts a process has run (NODE_V8_COVERAGE) when it ends.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openTerminal } from '../terminal/terminal.js';

const BAE = new URL('../../dist/bin/bae.js', import.meta.url).pathname;
const SENTENCE = 'create a student system with name, unique email and birth date';
const PARSER = ['ts-morph', '@ts-morph/common', 'typescript'];
const LANGUAGE = ['wink-nlp', 'wink-eng-lite-web-model'];
const MODEL = ['openai', 'js-tiktoken'];

const root = mkdtempSync(join(tmpdir(), 'bae-loading-'));
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
const state = {
  XDG_CACHE_HOME: join(root, 'cache'),
  XDG_STATE_HOME: join(root, 'state'),
  XDG_CONFIG_HOME: join(root, 'config'),
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
};

interface Loaded {
  /** Names of the packages in node_modules that something was run of. */
  readonly packages: ReadonlySet<string>;
  /** Names of our own files, or parts of bundles. */
  readonly own: readonly string[];
}

/** What the processes of one folder have run. */
function loadedIn(folder: string): Loaded {
  const urls = readdirSync(folder).flatMap((name) => {
    const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return result.map(({ url }) => url);
  });
  assert.ok(urls.length > 0, 'node told of no script');
  const named = urls.flatMap((url) => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []);
  const own = urls
    .flatMap((url) => /\/dist\/(.+)$/.exec(url)?.[1] ?? [])
    .filter((path) => !path.includes('node_modules'));
  return { packages: new Set(named), own };
}

/** Runs the executable to its end. */
function loadedBy(name: string, args: readonly string[], input = ''): Loaded & { readonly stdout: string } {
  const folder = join(root, name);
  const run = spawnSync(process.execPath, [BAE, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...inherited, ...state, NODE_V8_COVERAGE: folder },
  });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  return { ...loadedIn(folder), stdout: run.stdout };
}

const heavyIn = ({ packages }: Loaded, heavy: readonly string[]): readonly string[] =>
  heavy.filter((name) => packages.has(name));

test('--version loads the executable and no package', () => {
  const { packages, own } = loadedBy('version', ['--version']);
  assert.deepEqual([...packages], []);
  assert.ok(own.length > 0 && own.length < 10, own.join());
});

test('a first frame and a key load nothing heavy', async (t) => {
  const folder = join(root, 'chat');
  const chat = openTerminal(t, { args: [BAE], cwd: root, env: { ...state, NODE_V8_COVERAGE: folder } });
  await chat.waitFor(/^[›>] /m);
  chat.type('a');
  await chat.waitFor(/^[›>] a/m);
  chat.press('backspace', 'ctrl-d');
  assert.equal(await chat.exit(), 0);
  const loaded = loadedIn(folder);
  assert.deepEqual(heavyIn(loaded, [...PARSER, ...LANGUAGE, ...MODEL, 'libsql', 'esbuild']), []);
});

test('the grammar loads its language, hits of memory and disk do not', () => {
  const lines = (...requests: readonly string[]): string =>
    requests.map((request, id) => `${JSON.stringify({ id: String(id), request })}\n`).join('');
  const sourcesOf = (stdout: string): readonly unknown[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source);
  const ask = ['recognise', '--jsonl', '--offline'];

  const read = loadedBy('grammar', ask, lines(SENTENCE));
  assert.deepEqual(sourcesOf(read.stdout), ['grammar']);
  assert.deepEqual(heavyIn(read, LANGUAGE), LANGUAGE);
  assert.deepEqual(heavyIn(read, [...PARSER, ...MODEL]), []);

  const hits = loadedBy('hits', ask, lines(SENTENCE, SENTENCE, `${SENTENCE.toUpperCase()}  `));
  assert.deepEqual(sourcesOf(hits.stdout), ['persistent', 'memory', 'memory']);
  assert.deepEqual(heavyIn(hits, [...PARSER, ...LANGUAGE, ...MODEL]), []);
});

test('a template run loads no model client and no tokenizer', () => {
  const dir = join(root, 'school');
  const loaded = loadedBy('run', ['run', SENTENCE, '--dir', dir, '--no-verify', '--no-start']);
  assert.ok(existsSync(join(dir, 'package.json')));
  assert.deepEqual(heavyIn(loaded, PARSER), ['@ts-morph/common'], 'the parser alone, for the rules');
  assert.deepEqual(heavyIn(loaded, MODEL), []);
});
