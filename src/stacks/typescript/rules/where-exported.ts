/** Which file of a managed system gives a name to the others. */
import { posix } from 'node:path';
import { entityNames } from './entity-names.js';
import { isNamed } from './expected-export.js';
import { EXPECTED_OF_FRAME } from './expected-frame.js';

/** As a file at `path` has to write it: "../../http/problem.ts"; undefined where no such export is known. */
export function specifierFor(path: string, name: string): string | undefined {
  const file = fileExporting(path, name);
  if (file === undefined) return undefined;
  const specifier = posix.relative(posix.dirname(path), file);
  return specifier.startsWith('.') ? specifier : `./${specifier}`;
}

/** Of the entity that the path belongs to, else of the frame. */
function fileExporting(path: string, name: string): string | undefined {
  const names = entityNames({ path, code: '', swea: 'backend' });
  if (names) {
    const { one, pascal, pascalPlural } = names;
    const file = `src/entities/${names.file}/${names.file}`;
    if (['Input', 'Replacement', 'Patch', 'Fields', 'Label', 'Title'].some((end) => name === `${one}${end}`))
      return `${file}.model.ts`;
    if (name === `${one}Rules`) return `${file}.rules.ts`;
    const verbs = ['get', 'create', 'update', 'delete'];
    if (name === `list${pascalPlural}` || verbs.some((verb) => name === `${verb}${pascal}`)) return `${file}.repo.ts`;
  }
  return Object.entries(EXPECTED_OF_FRAME).find(([, expected]) => expected.some((one) => isNamed(one, name)))?.[0];
}
