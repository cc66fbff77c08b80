import { SILENT, violatedAt } from '../../../../validation/rule.js';
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
      off.map((name) => ({
        line: lines.findIndex((line) => line.includes(`"${name}"`)) + 1 || 1,
        column: 1,
        message: `${name} is not on`,
      })),
    );
  },
});
