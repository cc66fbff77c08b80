import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { API, ENTITY_TEST, LINKS, MODEL, PAGES, REPO, SAMPLE } from '../paths.js';

/** The files of an entity speak of that entity; text that merely looks right speaks of none. */
export const ownVocabulary = typescriptRule({
  id: 'shared/own-vocabulary',
  name: 'The file speaks of its entity',
  kind: 'composite',
  standard: 'S8',
  paths: [MODEL, REPO, API, PAGES, LINKS, ENTITY_TEST, SAMPLE],
  message: 'this file does not speak of its entity',
  suggestion: 'write it for the entity that its name says',
  inspect(source, subject) {
    const names = entityNames(subject);
    if (!names) return SILENT;
    const own = [names.pascal, names.pascalPlural].map((name) => name.toLowerCase());
    const { ts } = source;
    const spoken =
      source
        .all(ts.isIdentifier, ts.SyntaxKind.Identifier)
        .some(({ text }) => own.some((name) => text.toLowerCase().includes(name))) ||
      source.literals.some(({ text }) => text.includes(names.path) || text === names.table);
    return violatedAt(spoken ? [] : [{ line: 1, column: 1, message: `nothing here speaks of ${names.words}` }]);
  },
});
