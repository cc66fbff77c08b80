import type { ts } from 'ts-morph';
import { type Doubt, doubtful, SILENT } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { type EntityNames, entityNames } from '../entity-names.js';
import { API, LINKS, MODEL, PAGES, REPO } from '../paths.js';
import { routesOf } from '../source/routes.js';
import type { TypeScriptSource } from '../source/typescript-source.js';

/** What stands in each kind of file, beyond types. A `RegExp` for what relations add. */
const KNOWN: readonly (readonly [RegExp, (names: EntityNames) => readonly (string | RegExp)[]])[] = [
  [
    MODEL,
    ({ one }) => [
      'fields',
      'values',
      ...['Label', 'Fields', 'Input', 'Replacement', 'Patch', 'Title'].map((end) => `${one}${end}`),
    ],
  ],
  [
    REPO,
    ({ one, pascal, pascalPlural }) => [
      'references',
      'uses',
      'toRow',
      `to${pascal}`,
      `list${pascalPlural}`,
      ...['get', 'create', 'update', 'delete'].map((verb) => `${verb}${pascal}`),
      ...['Options', 'Labels'].map((end) => `${one}${end}`),
    ],
  ],
  [API, ({ one }) => [`${one}Api`]],
  [PAGES, ({ one }) => [`${one}View`, `${one}Pages`]],
  [LINKS, ({ pascal }) => [new RegExp(`^(?:list|link|unlink)${pascal}[A-Z]`)]],
];

/** List, create, one, replace, change, delete, and what is related: `/:id/courses` and `/:id/courses/:otherId`. */
const ROUTES: Readonly<Record<string, RegExp>> = {
  get: /^\/?$|^\/:\w+(?:\{[^/]*\})?(?:\/\w+)?$/,
  post: /^\/?$/,
  put: /^\/:\w+(?:\{[^/]*\})?(?:\/\w+\/:\w+)?$/,
  patch: /^\/:\w+(?:\{[^/]*\})?$/,
  delete: /^\/:\w+(?:\{[^/]*\})?(?:\/\w+\/:\w+)?$/,
};

/** What a file holds besides the parts of its kind may be right or wrong: rules know nothing of its meaning. */
export const knownParts = typescriptRule({
  id: 'shared/known-parts',
  name: 'The file holds what its kind holds',
  kind: 'composite',
  standard: 'S8',
  paths: [MODEL, REPO, API, PAGES, LINKS],
  message: 'this part is of its own making',
  suggestion: 'put what only this entity does into its rules module',
  inspect(source, subject) {
    const names = entityNames(subject);
    const known = names && KNOWN.find(([path]) => path.test(subject.path))?.[1](names);
    if (!known) return SILENT;
    const isKnown = (name: string): boolean =>
      known.some((one) => (typeof one === 'string' ? one === name : one.test(name)));
    const strange = partsOf(source).filter(({ name }) => !isKnown(name));
    const routes = API.test(subject.path)
      ? routesOf(source).filter(({ method, path }) => !ROUTES[method]?.test(relative(path, names.path)))
      : [];
    return doubtful([
      ...strange.map(({ name, node }): Doubt => doubt(source, node, name)),
      ...routes.map(({ call, method, path }): Doubt => doubt(source, call, `${method.toUpperCase()} ${path}`)),
    ]);
  },
});

const doubt = (source: TypeScriptSource, node: ts.Node, name: string): Doubt => ({
  reason: `${name} is a part of its own: rules cannot judge what it is for`,
  ...source.at(node),
});

/** An app may name its paths in full. */
const relative = (path: string, plural: string): string => path.replace(new RegExp(`^/(?:api/)?${plural}(?=/|$)`), '');

/** Functions, classes and values of the file by name; types do nothing. */
function partsOf(source: TypeScriptSource): readonly { readonly name: string; readonly node: ts.Node }[] {
  const { ts, file } = source;
  return file.statements.flatMap((statement): { name: string; node: ts.Node }[] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((node) => ({ name: node.name.getText(file), node }));
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return [{ name: statement.name?.text ?? 'default', node: statement }];
    const isOther =
      ts.isExpressionStatement(statement) && routesOf(source).every(({ call }) => !holds(statement, call));
    return isOther || ts.isForOfStatement(statement) || ts.isIfStatement(statement)
      ? [{ name: `"${statement.getText(file).split('\n', 1)[0]}"`, node: statement }]
      : [];
  });
}

const holds = (outer: ts.Node, inner: ts.Node): boolean => inner.pos >= outer.pos && inner.end <= outer.end;
