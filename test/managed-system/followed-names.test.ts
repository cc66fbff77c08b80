/** The person's own code follows new names where it is plain what is meant. */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Artifact } from '../../src/domain/artifact.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { artifact, change, inTemporaryFolder, nextRegistry, ports } from './helpers.js';

async function changed(
  dir: string,
  artifacts: readonly Artifact[],
  moves: ReadonlyMap<string, string>,
  renamed: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(),
): Promise<readonly string[]> {
  const workspace = await openWorkspace(dir, ports);
  try {
    const stage = await workspace.stage();
    stage.follow(renamed);
    await stage.put(artifacts, moves);
    return (await stage.commit(nextRegistry('again'))).notes;
  } finally {
    await workspace.close();
  }
}

const MODEL = 'src/entities/student/student.model.ts';
const MOVED = 'src/entities/pupil/pupil.model.ts';
const own = async (dir: string, path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
};

test('an import of the person’s own follows a file; one of a name that is gone is told', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    await change(dir, 'first', [artifact(MODEL, 'export const limit = 1;\nexport const studentFields = 2;\n')]);
    const [report, list] = ['src/reports/report.ts', 'test/own/list.ts'];
    await own(dir, report, `import { limit } from '../entities/student/student.model.ts';\nconsole.log(limit);\n`);
    const theirs = `import { studentFields as f } from '../../src/entities/student/student.model.ts';\n`;
    await own(dir, list, theirs);
    await own(dir, 'src/other.ts', `import './reports/report.ts';\n`);
    const notes = await changed(
      dir,
      [artifact(MOVED, 'export const limit = 1;\nexport const pupilFields = 2;\n')],
      new Map([[MOVED, MODEL]]),
    );
    assert.equal(
      await readFile(join(dir, report), 'utf8'),
      `import { limit } from '../entities/pupil/pupil.model.ts';\nconsole.log(limit);\n`,
    );
    assert.equal(await readFile(join(dir, list), 'utf8'), theirs);
    assert.deepEqual([...notes].sort(), [
      `${report} is yours and imports ${MOVED} now`,
      `${list} is yours and uses studentFields of ${MODEL}, which has another name now: change it there`,
    ]);
  }));

test('rules of the person’s own speak of an attribute by its new name', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    const path = 'src/entities/book/book.rules.ts';
    const rules: Artifact = { ...artifact(path, 'export const bookRules = {};\n', 'created-once'), entity: 'Book' };
    await change(dir, 'first', [rules]);
    await own(dir, path, 'export const bookRules = { validate: (book) => book.pages > 0 };\n');
    const renamed = new Map([['Book', new Map([['pages', 'length']])]]);
    assert.deepEqual(await changed(dir, [rules], new Map(), renamed), [
      `${path} follows the new name: pages is length`,
    ]);
    assert.match(await readFile(join(dir, path), 'utf8'), /book\.length > 0/);
    assert.deepEqual(await changed(dir, [{ ...rules, entity: 'Other' }], new Map(), renamed), []);
  }));
