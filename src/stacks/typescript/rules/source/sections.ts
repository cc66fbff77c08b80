/** The parts of a file that are judged, reviewed and repaired one by one. */
import type { ts } from 'ts-morph';
import type { Section } from '../../../../validation/sections.js';
import { bare, literalText } from '../syntax.js';
import { type Route, routesOf } from './routes.js';
import type { Source } from './source.js';
import type { SqlSource } from './sql-source.js';
import { testsOf } from './tests.js';
import type { TypeScriptSource } from './typescript-source.js';

/** Empty where the file is one whole, or does not parse. */
export function sectionsOf(source: Source): readonly Section[] {
  if (source.kind === 'sql') return statements(source);
  return source.kind === 'typescript' && source.faults.length === 0 ? parts(source) : [];
}

const statements = (source: SqlSource): readonly Section[] =>
  source.statements.map(({ sql, line, words }) => ({
    name: words.slice(0, 3).join(' '),
    firstLine: line,
    lastLine: line + sql.trimEnd().split('\n').length - 1,
  }));

/** Top-level statements, imports as one; inside of them routes, tests, and functions of object literals. */
function parts(source: TypeScriptSource): readonly Section[] {
  const { ts, file } = source;
  const imports = file.statements.filter(ts.isImportDeclaration);
  const [first] = imports;
  const rest = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  return [
    ...(first ? [spanned(source, 'imports', first, imports.at(-1) ?? first)] : []),
    ...rest.map((statement) => spanned(source, nameOf(source, statement), statement)),
    ...innerParts(source),
  ].sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}

function innerParts(source: TypeScriptSource): readonly Section[] {
  const { ts } = source;
  const routes = routesOf(source)
    .filter(({ call }) => !ts.isExpressionStatement(call.parent))
    .map(({ call, method, path }) => ({
      name: `${method.toUpperCase()} ${path}`,
      firstLine: source.at(call).line,
      lastLine: source.position(call.end).line,
    }));
  const tests = testsOf(source).map(({ call, title }) => spanned(source, title || 'test', call));
  const members = source.file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap((declaration) => membersOf(source, declaration));
  return [...routes, ...tests, ...members];
}

/** Functions of `const x = { … }`: the hooks of an entity, the actions of a view. */
function membersOf(source: TypeScriptSource, { name, initializer }: ts.VariableDeclaration): readonly Section[] {
  const { ts } = source;
  const value = initializer && bare(source, initializer);
  if (!value || !ts.isObjectLiteralExpression(value) || !ts.isIdentifier(name)) return [];
  return value.properties.flatMap((property): Section[] => {
    const inner = ts.isPropertyAssignment(property) ? bare(source, property.initializer) : property;
    if (!ts.isMethodDeclaration(inner) && !ts.isArrowFunction(inner) && !ts.isFunctionExpression(inner)) return [];
    return [spanned(source, `${name.text}.${property.name?.getText(source.file) ?? ''}`, property)];
  });
}

const routesByCall = (source: TypeScriptSource): ReadonlyMap<ts.Node, Route> =>
  source.once(routesByCall, () => new Map(routesOf(source).map((route) => [route.call, route])));

function nameOf(source: TypeScriptSource, statement: ts.Statement): string {
  const { ts, file } = source;
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText(file)).join(', ');
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text ?? 'default';
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return statement.name.text;
  if (ts.isExpressionStatement(statement)) {
    const route = routesByCall(source).get(statement.expression);
    if (route) return `${route.method.toUpperCase()} ${route.path}`;
    if (ts.isCallExpression(statement.expression))
      return literalText(source, statement.expression.arguments[0]) ?? source.calledName(statement.expression);
  }
  return statement.getText(file).split('\n', 1)[0] ?? '';
}

/** From the comments above the first node to the end of the last. */
const spanned = (source: TypeScriptSource, name: string, first: ts.Node, last: ts.Node = first): Section => {
  const [comment] = source.ts.getLeadingCommentRanges(source.file.text, first.getFullStart()) ?? [];
  return {
    name,
    firstLine: source.position(comment?.pos ?? first.getStart(source.file)).line,
    lastLine: source.position(last.end).line,
  };
};
