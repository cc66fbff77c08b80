import type { ts } from 'ts-morph';
import { uncertain, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { type EntityNames, entityNames } from '../entity-names.js';
import { PAGES } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import { routesOf } from '../source/routes.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { ancestor, at } from '../syntax.js';

const OWN = new Set(['list', 'get', 'remove', 'titleOf', 'fields']);
const PAGES_NEEDED: readonly (readonly ['get' | 'post', RegExp, string])[] = [
  ['get', /^\/?$/, 'the list'],
  ['get', /^\/new$/, 'the form for a new row'],
  ['post', /^\/(?:new)?$/, 'saving a new row'],
  ['get', /^\/:\w+[^/]*$/, 'one row'],
  ['get', /^\/:\w+[^/]*\/edit$/, 'the form for a stored row'],
];

/** List, new, detail, edit and delete, all of this entity. */
export const pagesOfEntity = typescriptRule({
  id: 'frontend/pages-of-entity',
  name: 'The entity has all its pages',
  sweas: ['frontend'],
  standard: 'F6',
  evidence: true,
  paths: [PAGES],
  message: 'a page is missing',
  suggestion: 'use pagesFor(view), or add the route',
  inspect(source, subject) {
    const { ts } = source;
    const names = entityNames(subject);
    const view = source
      .all(ts.isObjectLiteralExpression, ts.SyntaxKind.ObjectLiteralExpression)
      .map((object) => propertiesOf(source, object))
      .find(
        (properties) =>
          properties.some(([name]) => name === 'create') && properties.some(([name]) => name === 'remove'),
      );
    const foreign = (view ?? []).flatMap(([name, node, value]): Violation[] => {
      if (!names || !OWN.has(name) || !ts.isIdentifier(value)) return [];
      const own =
        value.text.toLowerCase().includes(names.pascal.toLowerCase()) ||
        value.text.toLowerCase().includes(names.pascalPlural.toLowerCase());
      return own
        ? []
        : [
            at(source, node, {
              message: `${value.text} belongs to another entity`,
              ...ownPart(source, node, name, names),
            }),
          ];
    });
    if (foreign.length > 0) return violatedAt(foreign);
    if (view && source.callsOf('pagesFor').length > 0) return violatedAt([]);
    const routes = routesOf(source, 'get', 'post');
    const missing = PAGES_NEEDED.filter(
      ([method, path]) => !routes.some((route) => route.method === method && path.test(route.path)),
    );
    return violatedAt(
      [],
      missing.length === 0
        ? undefined
        : uncertain(`${missing.map(([, , says]) => says).join(', ')} is not to be seen here`),
    );
  },
});

function ownPart(
  source: TypeScriptSource,
  node: ts.Node,
  name: string,
  { one, type, pascalPlural }: EntityNames,
): Pick<Violation, 'edit'> {
  const { ts } = source;
  const view = ancestor(node, ts.isVariableDeclaration);
  const parts: Readonly<Record<string, string>> = {
    list: `list${pascalPlural}`,
    get: `get${type}`,
    remove: `delete${type}`,
    titleOf: `${one}Title`,
    fields: `${one}Fields`,
  };
  const value = parts[name];
  if (!view || value === undefined) return {};
  const object = view.name.getText(source.file);
  return { edit: { type: 'set_property', args: { object, name, value, uses: value } } };
}
