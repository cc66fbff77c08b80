/** A project's own rules, as rules of this stack. */
import type { ts } from 'ts-morph';
import type { Files } from '../../../ports.js';
import { type LooksFor, type ProjectRule, readProjectRules } from '../../../validation/project-rules.js';
import { SILENT, type Verdict, type Violation, violatedAt } from '../../../validation/rule.js';
import { type Rule, rule } from './define.js';
import type { TypeScriptSource } from './source/typescript-source.js';
import { at, literalText } from './syntax.js';

/** Lines that are longer were not written by hand, and are not looked at. */
const MAX_LINE = 500;

/**
 * The rules in a project's folder (`.bae/rules/*.json`), for `engine.with(rules)`; none where there is no folder. Throws
 * a ConfigurationError that names file and field of a bad one.
 */
export async function loadProjectRules(files: Files, folder: string): Promise<readonly Rule[]> {
  return (await readProjectRules(files, folder)).map(compiled);
}

const compiled = (project: ProjectRule): Rule => {
  const { looksFor, what, ...particulars } = project;
  const isText = looksFor === 'pattern' || looksFor === 'requiredPattern';
  return rule({
    ...particulars,
    standard: particulars.id,
    kind: isText ? 'regex' : 'ast',
    check: ({ code }, source) => {
      if (isText) return ofPattern(looksFor, new RegExp(what, 'u'), code);
      return source.kind === 'typescript' ? ofNames(looksFor, what, source) : SILENT;
    },
  });
};

const MISSING: readonly Violation[] = [{ line: 1, column: 1 }];

function ofPattern(looksFor: LooksFor, pattern: RegExp, code: string): Verdict {
  const found = code.split('\n').flatMap((line, index): Violation[] => {
    const column = line.length > MAX_LINE ? -1 : line.search(pattern);
    return column < 0 ? [] : [{ line: index + 1, column: column + 1 }];
  });
  return violatedAt(looksFor === 'pattern' ? found : found.length > 0 ? [] : MISSING);
}

function ofNames(looksFor: LooksFor, name: string, source: TypeScriptSource): Verdict {
  const found = looksFor.endsWith('Call')
    ? callsNamed(source, name)
    : looksFor.endsWith('Import')
      ? importsOf(source, name)
      : namesLike(source, name);
  if (looksFor.startsWith('required')) return violatedAt(found.length > 0 ? [] : MISSING);
  return violatedAt(found.map((node) => at(source, node)));
}

/** "log" means every call of that name, "console.log" just that one. */
const callsNamed = (source: TypeScriptSource, name: string): readonly ts.Node[] =>
  source
    .callsOf(name.split('.').at(-1) ?? name)
    .filter(({ expression }) => !name.includes('.') || expression.getText(source.file) === name);

const namesLike = (source: TypeScriptSource, name: string): readonly ts.Node[] =>
  name.includes('.')
    ? source
        .all(source.ts.isPropertyAccessExpression, source.ts.SyntaxKind.PropertyAccessExpression)
        .filter((node) => node.getText(source.file) === name)
    : source.identifiers(name);

const importsOf = (source: TypeScriptSource, name: string): readonly ts.Node[] =>
  source.all(source.ts.isImportDeclaration, source.ts.SyntaxKind.ImportDeclaration).filter(({ moduleSpecifier }) => {
    const specifier = literalText(source, moduleSpecifier) ?? '';
    return specifier === name || specifier.startsWith(`${name}/`);
  });
