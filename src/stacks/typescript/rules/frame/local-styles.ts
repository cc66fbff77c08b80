import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';

const FOREIGN = /@import\b|url\(\s*['"]?(?:https?:)?\/\/|expression\(|javascript:/i;

/** Styles and pictures come with the system: nothing is fetched from elsewhere, nothing in them runs. */
export const localStyles = rule({
  id: 'frame/local-styles',
  name: 'Styles fetch nothing from elsewhere',
  kind: 'regex',
  sweas: ['frontend'],
  standard: 'F5',
  evidence: true,
  paths: [/^public\/[^/]+\.(?:css|svg)$/],
  message: 'this is fetched from elsewhere',
  suggestion: 'keep the file in public/',
  check({ code, path }, source) {
    if (source.kind !== 'text') return SILENT;
    const foreign = source.lines.flatMap((line, index): Violation[] =>
      FOREIGN.test(line) || /<script|\son\w+=/i.test(line)
        ? [{ line: index + 1, column: 1, ...withoutIt(line, index) }]
        : [],
    );
    const whole = path.endsWith('.css') ? balanced(code) : /^<svg[\s\S]*<\/svg>\s*$/.test(code.trimStart());
    return violatedAt(
      whole ? foreign : [...foreign, { line: source.lines.length, column: 1, message: 'the file is not whole' }],
    );
  },
});

/** An import has a line of its own; what stands inside of a rule is part of it. */
const withoutIt = (line: string, index: number): Pick<Violation, 'edit'> =>
  /^@import [^;]*;\s*$/.test(line)
    ? { edit: { type: 'remove_line', args: { line: index + 1, holds: '@import' } } }
    : {};

const balanced = (code: string): boolean => {
  const bare = code.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*(?:"|$)|'[^'\n]*(?:'|$)/g, '');
  const opened = bare.split('{').length;
  return opened > 1 && opened === bare.split('}').length;
};
