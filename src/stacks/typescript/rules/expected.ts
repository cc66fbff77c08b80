/** What each kind of file has to export, as data. */
import type { ValidationSubject } from '../../../domain/finding.js';
import { type EntityNames, entityNames } from './entity-names.js';
import { type Expected, made, types } from './expected-export.js';
import { EXPECTED_OF_FRAME } from './expected-frame.js';
import { API, CUSTOM_RULES, LINKS, MODEL, PAGES, REPO, SAMPLE } from './paths.js';

const OF_ENTITY: readonly (readonly [RegExp, (names: EntityNames) => readonly Expected[]])[] = [
  [
    MODEL,
    ({ type, one }) => [
      ...made(`${one}Input`, `${one}Patch`, `${one}Fields`),
      ...types(type, `${type}Input`, `${type}Patch`),
    ],
  ],
  [
    REPO,
    ({ type, one, pascalPlural }) =>
      made(`list${pascalPlural}`, `get${type}`, `create${type}`, `update${type}`, `delete${type}`, `${one}Options`),
  ],
  [API, ({ one }) => made(`${one}Api`)],
  [PAGES, ({ one }) => made(`${one}Pages`)],
  [CUSTOM_RULES, ({ one }) => made(`${one}Rules`)],
  [SAMPLE, ({ type }) => made(`created${type}`, `sample${type}`)],
  [LINKS, ({ pascal }) => made(`list${pascal}…`)],
];

/** Undefined for a file that no kind is known for. */
export function expectedExports(subject: ValidationSubject): readonly Expected[] | undefined {
  const names = entityNames(subject);
  const ofEntity = OF_ENTITY.find(([path]) => path.test(subject.path))?.[1];
  return names && ofEntity ? ofEntity(names) : EXPECTED_OF_FRAME[subject.path];
}
