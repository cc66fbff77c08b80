import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ownership } from '../../src/domain/artifact.js';
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
