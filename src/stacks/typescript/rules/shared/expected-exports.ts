import type { ts } from 'ts-morph';
import type { ValidationSubject } from '../../../../domain/finding.js';
import { SILENT, uncertain, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { expectedExports } from '../expected.js';
import { type Expected, isNamed } from '../expected-export.js';
import { KNOWN_SHAPES } from '../known-shapes.js';
import { SAMPLE, SOURCE } from '../paths.js';
import { type Export, exportsOf } from '../source/exports.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

/** Each kind of file gives the others what they import from it; a file that shares nothing with that is another idiom. */
export const expectedExportsPresent = typescriptRule({
  id: 'shared/expected-exports',
  name: 'The file exports what others import from it',
  standard: 'S8',
  evidence: true,
  paths: [SOURCE, SAMPLE, /^test\/(?:support|rows)\.ts$/],
  message: 'an export is missing',
  suggestion: 'export it under the name that the other files use',
  inspect(source, subject) {
    const expected = expectedExports(subject);
    if (!expected) return subject.path in KNOWN_SHAPES ? SILENT : uncertain('no rule knows what this file must export');
    const found = exportsOf(source);
    if (found.length === 0) return expected.length === 0 ? violatedAt([]) : noExports(source, subject);
    const present = expected.filter((one) => found.some((exported) => isNamed(one, exported.name)));
    if (expected.length > 0 && present.length === 0 && isIdle(source))
      return violatedAt([{ line: 1, column: 1, message: 'nothing in this file does anything' }]);
    const empty = found.filter((exported) =>
      present.some((one) => isNamed(one, exported.name) && isEmpty(source, exported, one)),
    );
    if (empty.length > 0)
      return violatedAt(
        empty.map(({ node, name }) => at(source, node, { message: `${name} holds nothing that could work` })),
      );
    const missing = expected.filter((one) => !present.includes(one));
    if (missing.length === 0) return violatedAt([]);
    const names = missing.map(({ name }) => name).join(', ');
    if (present.length * 2 <= expected.length || expected.length === 1) return uncertain(`it does not export ${names}`);
    const kept = missing.flatMap((one): Violation[] => keptToItself(source, one));
    const gone = missing.filter((one) => !declarationOf(source, one)).map(({ name }) => name);
    const be = gone.length === 1 ? 'is' : 'are';
    return violatedAt([
      ...kept,
      ...(gone.length > 0 ? [{ ...lastLine(source), message: `${gone.join(', ')} ${be} not exported` }] : []),
    ]);
  },
});

/** What is there, and only kept to the file. */
function keptToItself(source: TypeScriptSource, { name }: Expected): Violation[] {
  const declared = declarationOf(source, { name, what: 'made' });
  const edit = { type: 'add_export', args: { name } };
  return declared ? [at(source, declared, { message: `${name} is not exported`, edit })] : [];
}

function declarationOf(source: TypeScriptSource, { name }: Expected): ts.Statement | undefined {
  const { ts, file } = source;
  return file.statements.find((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.some((one) => one.name.getText(file) === name);
    const isNamedOne =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return isNamedOne && statement.name?.text === name;
  });
}

const isIdle = ({ ts, calls, file }: TypeScriptSource): boolean =>
  calls.length === 0 && file.statements.every((statement) => ts.isVariableStatement(statement));

const noExports = (source: TypeScriptSource, { path }: ValidationSubject) =>
  violatedAt([
    {
      line: 1,
      column: 1,
      message: `${path} exports nothing${source.file.statements.length === 0 ? ': it is empty' : ''}`,
    },
  ] satisfies Violation[]);

/** A text or a number where a schema, a router or a function has to be. */
function isEmpty(source: TypeScriptSource, { what, value }: Export, expected: Expected): boolean {
  const { ts } = source;
  if (what === 'elsewhere') return false;
  if (expected.what === 'type') return false;
  if (what === 'function' || what === 'class') return false;
  if (!value) return what === 'value';
  return (
    ts.isLiteralExpression(value) ||
    value.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isArrayLiteralExpression(value) && value.elements.length === 0)
  );
}

const lastLine = (source: TypeScriptSource) => source.position(source.file.statements.at(-1)?.end ?? 0);
