import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';

const ON = [
  'strict',
  'noUncheckedIndexedAccess',
  'exactOptionalPropertyTypes',
  'verbatimModuleSyntax',
  'erasableSyntaxOnly',
  'noEmit',
];

export const strictCompiler = rule({
  id: 'frame/strict-compiler',
  name: 'The type check is strict',
  kind: 'composite',
  sweas: ['backend'],
  standard: 'S2',
  evidence: true,
  paths: [/^tsconfig\.json$/],
  message: 'the type check is not strict',
  suggestion: 'set it to true',
  check({ code }, source) {
    if (source.kind !== 'json') return SILENT;
    const off = ON.filter((name) => !new RegExp(`"${name}": *true`).test(code));
    const lines = code.split('\n');
    return violatedAt(
      off.map((name): Violation => {
        const line = lines.findIndex((text) => text.includes(`"${name}"`)) + 1 || 1;
        const find = new RegExp(`"${name}": *false`).exec(lines[line - 1] ?? '')?.[0];
        const edit = { type: 'replace_text', args: { onLine: line, find: find ?? '', put: `"${name}": true` } };
        return { line, column: 1, message: `${name} is not on`, ...(find !== undefined && { edit }) };
      }),
    );
  },
});
