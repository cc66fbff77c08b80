import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ownership } from '../../src/domain/artifact.js';
import { draftOf, hasMarkers, type Resolution } from '../../src/managed-system/conflict.js';
import { type FileDecision, reconcile, sha256Of } from '../../src/managed-system/reconcile.js';

interface Case {
  readonly name: string;
  readonly ownership?: Ownership;
  readonly ours?: string | Buffer;
  readonly disk?: string | Buffer;
  readonly base?: string | Buffer;
  /** The pristine copy is lost or damaged. */
  readonly baseLost?: boolean;
  readonly action: FileDecision['action'];
  readonly content?: string;
  readonly note?: RegExp;
}

const CASES: readonly Case[] = [
  { name: 'new', ours: 'a', action: 'create', content: 'a' },
  { name: 'untouched by the person', base: 'a', disk: 'a', ours: 'b', action: 'update', content: 'b' },
  { name: 'edited, ours unchanged', base: 'a', disk: 'mine', ours: 'a', action: 'leave' },
  { name: 'edited into what we generate now', base: 'a', disk: 'b', ours: 'b', action: 'leave' },
  {
    name: 'edited, mergeable',
    base: 'a\nb\nc',
    disk: 'A\nb\nc',
    ours: 'a\nb\nC',
    action: 'merge',
    content: 'A\nb\nC',
    note: /merged/,
  },
  {
    name: 'edited, partly conflicting',
    base: 'a\nb\nc',
    disk: 'x\nb\nc',
    ours: 'y\nb\nC',
    action: 'merge',
    content: 'x\nb\nC',
    note: /line 1 /,
  },
  { name: 'edited, conflicting', base: 'a', disk: 'x', ours: 'y', action: 'keep', note: /stays as it is \(line 1\)/ },
  {
    name: 'edited, pristine copy lost',
    base: 'a',
    baseLost: true,
    disk: 'x',
    ours: 'y',
    action: 'keep',
    note: /edited by you/,
  },
  { name: 'edited into bytes that are no text', base: 'a', disk: Buffer.from([0xff, 0xfe]), ours: 'y', action: 'keep' },
  { name: 'deleted by the person', base: 'a', ours: 'b', action: 'not-ours', note: /deleted by you/ },
  { name: 'deleted by the person, ours unchanged', base: 'a', ours: 'a', action: 'leave' },
  { name: 'there before us', disk: 'theirs', ours: 'b', action: 'not-ours', note: /was there before/ },
  { name: 'there before us with the same text', disk: 'b', ours: 'b', action: 'leave' },
  { name: 'created once, missing', ownership: 'created-once', base: 'a', ours: 'b', action: 'create', content: 'b' },
  { name: 'created once, there', ownership: 'created-once', base: 'a', disk: 'a', ours: 'b', action: 'leave' },
  { name: 'created once, edited', ownership: 'created-once', base: 'a', disk: 'mine', ours: 'b', action: 'leave' },
  { name: 'append-only, there', ownership: 'append-only', base: 'a', disk: 'a', ours: 'b', action: 'leave' },
  { name: 'append-only, edited', ownership: 'append-only', base: 'a', disk: 'mine', ours: 'b', action: 'leave' },
  { name: 'append-only, deleted', ownership: 'append-only', base: 'a', ours: 'a', action: 'not-ours' },
  {
    name: 'vendored, untouched',
    ownership: 'vendored',
    base: 'a',
    disk: 'a',
    ours: 'b',
    action: 'update',
    content: 'b',
  },
  {
    name: 'vendored, edited',
    ownership: 'vendored',
    base: 'a\nb\nc',
    disk: 'A\nb\nc',
    ours: 'a\nb\nC',
    action: 'keep',
  },
];

for (const { name, ownership = 'generated', ours = '', disk, base, baseLost, action, content, note } of CASES)
  test(`${name}: ${action}`, () => {
    const bytes = (value: string | Buffer | undefined) => (value === undefined ? undefined : Buffer.from(value));
    const decision = reconcile({
      path: 'src/a.ts',
      ownership,
      ours: Buffer.from(ours),
      disk: bytes(disk),
      lastSha256: base === undefined ? undefined : sha256Of(Buffer.from(base)),
      base: baseLost ? undefined : bytes(base),
    });
    assert.equal(decision.action, action);
    assert.equal('content' in decision ? decision.content.toString() : undefined, content);
    if (note) assert.match('note' in decision ? decision.note : '', note);
  });

const [BASE, THEIRS, OURS] = ['a\nlimit = 10\nc\n', 'a\nlimit = 25\nc\n', 'a\nlimit = 50\nc\n'];
const DRAFT = draftOf(BASE, THEIRS, OURS);

const decided = (resolution?: Resolution, disk = THEIRS): FileDecision =>
  reconcile({
    path: 'src/a.ts',
    ownership: 'generated',
    ours: Buffer.from(OURS),
    disk: Buffer.from(disk),
    lastSha256: sha256Of(Buffer.from(BASE)),
    base: Buffer.from(BASE),
    resolution,
  });
const textOf = (decision: FileDecision) => ('content' in decision ? decision.content.toString() : undefined);
const conflictOf = (decision: FileDecision) => ('conflict' in decision ? decision.conflict : undefined);

test('a conflict that nobody decided is told, with its places and a draft; the file holds no marker', () => {
  const decision = decided();
  assert.deepEqual(conflictOf(decision), {
    places: [{ line: 2, base: ['limit = 10'], theirs: ['limit = 25'], ours: ['limit = 50'] }],
    draft: 'a\n<<<<<<< yours\nlimit = 25\n=======\nlimit = 50\n>>>>>>> new\nc\n',
  });
  assert.deepEqual([decision.action, textOf(decision)], ['keep', undefined]);
});

const RESOLVED: readonly (readonly [string, Resolution, FileDecision['action'], string | undefined])[] = [
  ['theirs', { take: 'theirs' }, 'keep', undefined],
  ['ours', { take: 'ours' }, 'merge', OURS],
  ['both', { take: 'both' }, 'merge', 'a\nlimit = 50\nlimit = 25\nc\n'],
  ['an edited draft', { take: 'edited', text: 'a\nlimit = 40\nc\n', draft: DRAFT }, 'merge', 'a\nlimit = 40\nc\n'],
  ['a draft edited into their version', { take: 'edited', text: THEIRS, draft: DRAFT }, 'keep', undefined],
];
for (const [name, resolution, action, content] of RESOLVED)
  test(`decided: ${name}`, () => {
    const decision = decided(resolution);
    assert.deepEqual([decision.action, textOf(decision), conflictOf(decision)], [action, content, undefined]);
  });

test('an edited draft of a file that has changed since is not taken', () => {
  const decision = decided({ take: 'edited', text: 'a\nlimit = 40\nc\n', draft: DRAFT }, 'a\nlimit = 26\nc\n');
  assert.match(conflictOf(decision)?.draft ?? '', /limit = 26/);
  assert.equal(textOf(decision), undefined);
});

const MARKED: readonly (readonly [string, boolean])[] = [
  [DRAFT, true],
  ['a\n=======\nb', true],
  ['a\r\n>>>>>>> new\r\nb', true],
  ['<<<<<<< HEAD\na', true],
  ['a\n// ======= not a line of its own\n========\nb', false],
  [THEIRS, false],
];
for (const [text, expected] of MARKED)
  test(`markers in ${JSON.stringify(text)}: ${expected}`, () => assert.equal(hasMarkers(text), expected));
