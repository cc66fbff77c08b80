/**
 * Generated files, edited as people do, meet a change of the system: nothing that they wrote is lost, nothing of ours
 * either where both fit, and where they do not fit a notice says so. Real files, whole runs, in process.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { transformSync } from 'esbuild';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';
import { quickFolder } from '../support/quick-folder.js';
import { type ChangeName, EDIT_CASES, type Edit, type Fate, REFUSED_BY_TYPES } from './edit-cases.js';
import { CHANGES, carryOut, FIRST } from './edited-system.js';

let root: string;
let pristine: string;
/** What a change makes of a folder that nobody edited. */
const fresh = new Map<ChangeName, string>();
const outcomes: string[] = [];

before(async () => {
  root = mkdtempSync(join(quickFolder(), 'bae-edits-'));
  pristine = join(root, 'pristine');
  await carryOut(FIRST, pristine);
  for (const [name, recognition] of Object.entries(CHANGES)) {
    const dir = copy(name);
    await carryOut(recognition, dir);
    fresh.set(name as ChangeName, dir);
  }
});
after(() => rmSync(root, { recursive: true, force: true }));

for (const [index, [name, path, edit, change, fate]] of EDIT_CASES.entries())
  test(`${name} · ${path} · ${change} → ${fate}`, async () => {
    const dir = copy(`case-${index}`);
    const theirs = apply(edit, dir, path);
    const notices = await carryOut(CHANGES[change], dir);
    const now = newPath(change, path);
    const told = notices.filter((notice) => notice.includes(path) || notice.includes(now));
    const found = { dir, change, theirs, told, path, now };
    const seen = fateOf(found);
    outcomes.push(`${seen.padEnd(13)} ${change.padEnd(15)} ${path.split('/').at(-1)?.padEnd(20)} ${name}`);
    assert.equal(seen, fate, told.join('\n'));
    checkText(found);
    if (seen === 'merged' && process.env.BAE_PROOFS === 'full') checkTypes(name, dir, () => edited(name, edit, path));
  });

test('the table of fates', (t) => {
  for (const line of outcomes) t.diagnostic(line);
  assert.ok(outcomes.length >= 50);
});

interface Found {
  readonly dir: string;
  readonly change: ChangeName;
  readonly theirs: Buffer | undefined;
  readonly told: readonly string[];
  readonly path: string;
  /** Where it is after the change. */
  readonly now: string;
}

function fateOf({ dir, change, theirs, told, path, now }: Found): Fate | 'lost' | 'silently kept' {
  const disk = read(dir, now) ?? read(dir, path);
  const ours = read(fresh.get(change) ?? '', now);
  const due = ours !== undefined && !read(pristine, path)?.equals(ours);
  if (!theirs) return disk ? 'made anew' : told.length > 0 || !due ? 'stays deleted' : 'lost';
  if (!disk) return 'lost';
  const mine = disk.equals(theirs);
  if (told.some((notice) => /yours stayed|stays as it is|so it stays/.test(notice)))
    return mine ? 'told' : 'merged, told';
  if (!mine) return ours && disk.equals(ours) && !theirs.equals(ours) ? 'lost' : 'merged';
  if (read(dir, path)) return due && !theirs.equals(ours) ? 'silently kept' : 'untouched';
  return 'moved';
}

/** Nothing written by either side is missing from a merge, and what comes out can be read by its language. */
function checkText({ dir, change, theirs, told, path, now }: Found): void {
  const disk = (read(dir, now) ?? read(dir, path))?.toString('utf8');
  if (disk === undefined || theirs === undefined) return;
  assert.doesNotMatch(disk, /^(<{7}|={7}|>{7}|\|{7})/m);
  const base = read(pristine, path)?.toString('utf8') ?? '';
  const missing = (from: string) => newWords(base, from).filter((word) => !disk.includes(word));
  assert.deepEqual(missing(theirs.toString('utf8')), [], 'what the person wrote');
  if (told.every((notice) => !/yours stayed|stays as it is/.test(notice)))
    assert.deepEqual(missing(read(fresh.get(change) ?? '', now)?.toString('utf8') ?? ''), [], 'what is ours');
  if (theirs.includes('\r\n')) assert.doesNotMatch(disk, /[^\r]\n/);
  if (isText(theirs) && /\.(ts|css)$/.test(now)) transformSync(disk, { loader: now.endsWith('.ts') ? 'ts' : 'css' });
  if (now.endsWith('.json')) JSON.parse(disk);
}

/** Only at full size: a second a case. What the person's edit itself broke is theirs to mend. */
function checkTypes(name: string, dir: string, before: () => string): void {
  const refusal = refusalOf(dir);
  if (REFUSED_BY_TYPES.includes(name)) assert.notEqual(refusal, '', 'the types refuse it');
  else if (refusal !== '') assert.notEqual(refusalOf(before()), '', `the types refuse it only now: ${refusal}`);
}

function refusalOf(dir: string): string {
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  const { command, args } = typescriptStack.typeCheck(dir);
  const { status, stdout } = spawnSync(command, [...args], { cwd: dir, encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}

function edited(name: string, edit: Edit, path: string): string {
  const dir = copy(`${name} before`);
  apply(edit, dir, path);
  return dir;
}

const isText = (bytes: Buffer): boolean => Buffer.from(bytes.toString('utf8')).equals(bytes);

const newWords = (base: string, text: string): readonly string[] => {
  const known = new Set(base.match(/[\w$]+/g));
  return (text.match(/[\w$]+/g) ?? []).filter((word) => !known.has(word));
};

function copy(name: string): string {
  const dir = join(root, name, 'system');
  cpSync(pristine, dir, { recursive: true });
  return dir;
}

function apply(edit: Edit, dir: string, path: string): Buffer | undefined {
  const file = join(dir, path);
  const text = edit(read(dir, path)?.toString('utf8') ?? '');
  if (text === undefined) {
    rmSync(file);
    return undefined;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return Buffer.from(text);
}

const read = (dir: string, path: string): Buffer | undefined =>
  existsSync(join(dir, path)) ? readFileSync(join(dir, path)) : undefined;

/** Files of a renamed entity move; those of the person's own stay where they are. */
const newPath = (change: ChangeName, path: string): string =>
  change === 'Student → Pupil' ? path.replaceAll('student', 'pupil') : path;
