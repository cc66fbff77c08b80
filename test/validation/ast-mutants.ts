// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
/** Single faults put into a file by its syntax tree, wherever it has a place for one. */
import type { ts } from 'ts-morph';
import { TypeScriptSource } from '../../src/stacks/typescript/rules/source/typescript-source.js';

export interface AstMutant {
  /** What was done: "missing await". */
  readonly fault: string;
  readonly code: string;
  /** 1-based line at which it has to be found. */
  readonly line: number;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  /** Offset of what the finding has to point at, where that is not the change. */
  readonly at?: number;
}

interface Operator {
  readonly fault: string;
  readonly paths: RegExp;
  places(source: TypeScriptSource): readonly Place[];
}

/** At most so many mutants of one kind in a file. */
const MOST = 4;

export function astMutants(path: string, code: string): readonly AstMutant[] {
  const source = new TypeScriptSource(path, code);
  return OPERATORS.filter(({ paths }) => paths.test(path)).flatMap(({ fault, places }) =>
    places(source)
      .slice(0, MOST)
      .map(({ from, to, put, at = from }): AstMutant => {
        const mutated = code.slice(0, from) + put + code.slice(to);
        const offset = at > to ? at + put.length - (to - from) : at;
        return { fault, code: mutated, line: mutated.slice(0, offset).split('\n').length };
      }),
  );
}

const startOf = (source: TypeScriptSource, node: ts.Node): number => node.getStart(source.file);
const replaced = (source: TypeScriptSource, node: ts.Node, put: string): Place => ({
  from: startOf(source, node),
  to: node.end,
  put,
});
const textOf = (source: TypeScriptSource, node: ts.Node): string => node.getText(source.file);
/** With the line that it stands on. */
const withoutLine = ({ file }: TypeScriptSource, node: ts.Node): Pick<Place, 'from' | 'to' | 'put'> => {
  const from = file.text.lastIndexOf('\n', node.getStart(file)) + 1;
  const end = file.text.indexOf('\n', node.end) + 1;
  return { from, to: end, put: '' };
};

const REPO = /\.repo\.ts$/;
const API = /\.api\.ts$/;
const MODEL = /\.model\.ts$/;
const TEST = /^test\/(?!system)[^/.]+\.test\.ts$/;
const UI = /^src\/ui\/.+\.ts$/;
const CODE = /\.(?:repo|api|links)\.ts$/;

const awaits = (source: TypeScriptSource): readonly ts.AwaitExpression[] =>
  source.all(source.ts.isAwaitExpression, source.ts.SyntaxKind.AwaitExpression);

const ownQueries = (source: TypeScriptSource, ...names: readonly string[]) =>
  source.callsOf(...names).filter(({ arguments: [table] }) => table && source.ts.isStringLiteral(table));

/** Assertions of a status that was kept in a variable, with its declaration. */
function statusChecks(source: TypeScriptSource): readonly { statement: ts.Statement; declared: ts.Node }[] {
  const { ts } = source;
  return source.callsOf('equal').flatMap((call) => {
    const [actual] = call.arguments;
    if (!actual || !ts.isPropertyAccessExpression(actual) || actual.name.text !== 'status') return [];
    const name = textOf(source, actual.expression);
    const declared = source
      .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
      .filter((one) => textOf(source, one.name) === name && one.pos < call.pos)
      .at(-1);
    const changes = /'(?:POST|PUT|PATCH|DELETE)'/.test(declared ? textOf(source, declared) : '');
    return declared && changes && ts.isExpressionStatement(call.parent) ? [{ statement: call.parent, declared }] : [];
  });
}

const OPERATORS: readonly Operator[] = [
  {
    fault: 'missing await',
    paths: /\.(?:repo|api|links)\.ts$|^test\/[^/.]+\.test\.ts$/,
    places: (source) =>
      awaits(source).map((node) => ({ from: startOf(source, node), to: startOf(source, node.expression), put: '' })),
  },
  {
    fault: 'wrong status',
    paths: API,
    places: (source) =>
      source
        .all(source.ts.isNumericLiteral, source.ts.SyntaxKind.NumericLiteral)
        .map((node) => replaced(source, node, node.text === '201' ? '200' : '202')),
  },
  {
    fault: 'dropped validation',
    paths: API,
    places: (source) =>
      source.callsOf('parse').flatMap((call) => {
        const body = call.arguments[1];
        return body ? [replaced(source, call, textOf(source, body))] : [];
      }),
  },
  {
    fault: 'schema let open',
    paths: MODEL,
    places: (source) => source.callsOf('strictObject').map((call) => replaced(source, call.expression, 'z.object')),
  },
  {
    fault: 'raw SQL',
    paths: REPO,
    places: (source) =>
      ownQueries(source, 'selectFrom')
        .slice(1)
        .map((call) => replaced(source, call, 'sql.raw(`SELECT * FROM rows WHERE id = ${id}`)')),
  },
  {
    fault: 'missing release',
    paths: API,
    places: (source) =>
      source
        .callsOf('withDatabase', 'transaction')
        .map((call) => replaced(source, call.expression, 'new Kysely({ dialect }).connection().execute')),
  },
  {
    fault: 'write outside of a transaction',
    paths: API,
    places: (source) => source.callsOf('transaction').map((call) => replaced(source, call.expression, 'withDatabase')),
  },
  {
    fault: 'wrong table',
    paths: REPO,
    places: (source) =>
      ownQueries(source, 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom').flatMap(({ arguments: [table] }) =>
        table ? [replaced(source, table, "'others'")] : [],
      ),
  },
  {
    fault: 'change of every row',
    paths: REPO,
    places: (source) =>
      source.callsOf('where').flatMap((call) => {
        const { expression } = call;
        if (!source.ts.isPropertyAccessExpression(expression)) return [];
        const chain = textOf(source, expression.expression);
        return /deleteFrom|updateTable/.test(chain)
          ? [{ from: expression.expression.end, to: call.end, put: '', at: startOf(source, expression.expression) }]
          : [];
      }),
  },
  {
    fault: 'missing row not noticed',
    paths: API,
    places: (source) =>
      source.all(source.ts.isIfStatement, source.ts.SyntaxKind.IfStatement).flatMap((node) => {
        const route = source
          .callsOf('get', 'put', 'patch', 'delete')
          .find((call) => call.pos <= node.pos && node.end <= call.end);
        return route ? [{ ...withoutLine(source, node), at: startOf(source, route) }] : [];
      }),
  },
  {
    fault: 'value from another column',
    paths: REPO,
    places: (source) =>
      source
        .all(source.ts.isPropertyAssignment, source.ts.SyntaxKind.PropertyAssignment)
        .filter(({ initializer }) => /^row\.(?!version)\w+$/.test(textOf(source, initializer)))
        .map(({ initializer }) => replaced(source, initializer, 'row.version')),
  },
  {
    fault: 'export dropped',
    paths: /\.(?:repo|model)\.ts$/,
    places: (source) =>
      source.file.statements
        .filter((node) =>
          /^export (?:async function (?:list|get|create|update|delete)|const \w+(?:Input|Patch|Fields))/.test(
            textOf(source, node),
          ),
        )
        .map((node) => ({ from: startOf(source, node), to: startOf(source, node) + 'export '.length, put: '' })),
  },
  {
    fault: 'dropped assertion',
    paths: TEST,
    places: (source) =>
      statusChecks(source).map(({ statement, declared }) => ({
        ...withoutLine(source, statement),
        at: startOf(source, declared),
      })),
  },
  {
    fault: 'assert true',
    paths: TEST,
    places: (source) => statusChecks(source).map(({ statement }) => replaced(source, statement, 'assert.ok(true);')),
  },
  {
    fault: 'compared with itself',
    paths: TEST,
    places: (source) =>
      source
        .callsOf('equal', 'deepEqual')
        .flatMap(({ arguments: [actual, expected] }) =>
          actual && expected ? [replaced(source, expected, textOf(source, actual))] : [],
        ),
  },
  {
    fault: 'skipped test',
    paths: TEST,
    places: (source) => source.callsOf('test').map((call) => replaced(source, call.expression, 'test.skip')),
  },
  {
    fault: 'unescaped output',
    paths: UI,
    places: (source) =>
      source
        .all(source.ts.isTaggedTemplateExpression, source.ts.SyntaxKind.TaggedTemplateExpression)
        .filter(
          ({ template }) =>
            /<(?:a|td|li|p|div|button|option|h1)\b/.test(textOf(source, template)) &&
            source.ts.isTemplateExpression(template),
        )
        .map(({ tag }) => replaced(source, tag, '')),
  },
  {
    fault: 'unescaped by raw',
    paths: UI,
    places: (source) =>
      source.callsOf('raw').flatMap(({ arguments: [text] }) => (text ? [replaced(source, text, 'title')] : [])),
  },
  {
    fault: 'inline handler',
    paths: UI,
    places: (source) =>
      source.literals.flatMap((literal) => {
        const offset = textOf(source, literal).search(/<(?:button|a|input)\b/);
        const tagged =
          source.ts.isTaggedTemplateExpression(literal.parent) ||
          source.ts.isTaggedTemplateExpression(literal.parent.parent);
        if (offset < 0 || !tagged) return [];
        const from =
          startOf(source, literal) + offset + (/^<\w+/.exec(textOf(source, literal).slice(offset))?.[0].length ?? 0);
        return [{ from, to: from, put: ' onclick="go()"' }];
      }),
  },
  {
    fault: 'redirect without 303',
    paths: UI,
    places: (source) =>
      source
        .all(source.ts.isNumericLiteral, source.ts.SyntaxKind.NumericLiteral)
        .filter(({ text }) => text === '303')
        .map((node) => replaced(source, node, '302')),
  },
  {
    fault: 'any',
    paths: CODE,
    places: (source) =>
      source
        .all(source.ts.isParameter, source.ts.SyntaxKind.Parameter)
        .flatMap(({ type }) => (type ? [replaced(source, type, 'any')] : [])),
  },
  {
    fault: 'suppressed check',
    paths: CODE,
    places: (source) =>
      source.file.statements
        .slice(-1)
        .map((node) => ({ from: startOf(source, node), to: startOf(source, node), put: '// @ts-ignore\n' })),
  },
  {
    fault: 'limit lost',
    paths: MODEL,
    places: (source) =>
      source
        .all(source.ts.isPropertyAssignment, source.ts.SyntaxKind.PropertyAssignment)
        .filter(({ name }) => /^(?:min|max|minLength|maxLength|unique)$/.test(textOf(source, name)))
        .map((node) => ({ ...withoutLine(source, node), at: startOf(source, node.parent.parent) })),
  },
  {
    fault: 'text as code',
    paths: CODE,
    places: (source) =>
      source
        .all(source.ts.isReturnStatement, source.ts.SyntaxKind.ReturnStatement)
        .map((node) => replaced(source, node, "return eval('1');")),
  },
  {
    fault: 'unknown package',
    paths: CODE,
    places: (source) =>
      source.file.statements.slice(0, 1).map((node) => ({
        from: startOf(source, node),
        to: startOf(source, node),
        put: "import axios from 'axios';\n",
      })),
  },
  {
    fault: 'ends the process',
    paths: CODE,
    places: (source) =>
      source
        .all(source.ts.isReturnStatement, source.ts.SyntaxKind.ReturnStatement)
        .slice(0, 2)
        .map((node) => ({ from: startOf(source, node), to: startOf(source, node), put: 'process.exit(1);\n' })),
  },
  {
    fault: 'secret',
    paths: CODE,
    places: (source) =>
      source.file.statements.slice(-1).map((node) => ({
        from: startOf(source, node),
        to: startOf(source, node),
        put: "const key = 'sk-proj-abcdefghijklmnopqrstuvwx';\n",
      })),
  },
  {
    fault: 'left unfinished',
    paths: CODE,
    places: (source) =>
      source.file.statements
        .slice(-1)
        .map((node) => ({ from: startOf(source, node), to: node.end, put: '// ... rest of the code' })),
  },
];

/** Faults of migrations, line by line: there is no tree of them to work on. */
const SQL: readonly (readonly [fault: string, find: RegExp, put: string])[] = [
  ['column may be null', /(?<=^ {2}"(?!id|created|updated|version).*) NOT NULL/, ''],
  ['reference unknown', / REFERENCES .*? ON DELETE (?:RESTRICT|CASCADE|SET NULL)/, ''],
  ['deletion left open', / ON DELETE (?:RESTRICT|CASCADE|SET NULL)/, ''],
  ['limit lost', / CHECK \("\w+" (?:<=|>=) [\d.]+\)/, ''],
  ['no key', /"id" INTEGER PRIMARY KEY AUTOINCREMENT/, '"id" INTEGER'],
  ['no timestamps', /^ {2}"created_at" TEXT NOT NULL,$/, '  "created_at" TEXT,'],
  ['wrong table', /^CREATE TABLE "\w+"/, 'CREATE TABLE "others"'],
  ['no type', /(?<=^ {2}"\w+") (?:TEXT|REAL)(?= NOT NULL)/, ' THING'],
];

export function sqlMutants(code: string): readonly AstMutant[] {
  const lines = code.split('\n');
  // The columns of such a key are never null, whatever is said of them.
  const isLink = code.includes('WITHOUT ROWID');
  return SQL.filter(([fault]) => !isLink || fault !== 'column may be null').flatMap(([fault, find, put]) =>
    lines
      .flatMap((text, index): AstMutant[] => {
        if (!find.test(text)) return [];
        const mutated = lines.with(index, text.replace(find, put)).join('\n');
        // A table without a key is told at its head.
        const line = fault === 'no key' ? lines.findIndex((one) => one.startsWith('CREATE TABLE')) + 1 : index + 1;
        return [{ fault, code: mutated, line }];
      })
      .slice(0, MOST),
  );
}
