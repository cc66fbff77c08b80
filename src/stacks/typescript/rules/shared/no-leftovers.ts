import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';
import { EVERYTHING } from '../paths.js';

/** A reply that gives up, a merge that fails. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:<{7}|>{7}|\|{7})(?: |$)/, 'a conflict mark'],
  [/^```/, 'a mark of a code block'],
  [
    /^\s*(?:\/\/|\/\*|\*|--|#|<!--)\s*(?:\.{3}|…)?\s*(?:TODO|FIXME|XXX|(?:the )?rest of (?:the )?(?:code|file)|your code here|existing code|implement me)\b/i,
    'unfinished work',
  ],
];
/** A template that is not filled in. In code only: a person's own text may hold anything. */
const TEMPLATE_MARK = /\{\{[#/>~{]?\s*[A-Za-z@.]+[^}\n]*\}\}/g;

export const noLeftovers = rule({
  id: 'shared/no-leftovers',
  name: 'Nothing unfinished',
  kind: 'regex',
  standard: 'S6',
  paths: [EVERYTHING],
  message: 'unfinished',
  suggestion: 'finish this line',
  check({ code, path }, source) {
    const marks = source.kind === 'typescript' ? source.matchesOutsideLiterals(TEMPLATE_MARK) : [];
    const unfinished = code.split('\n').flatMap((text, index): Violation[] => {
      const found = LEFTOVERS.find(([mark]) => mark.test(text));
      if (!found || path.endsWith('.md')) return [];
      return [{ line: index + 1, column: text.search(found[0]) + 1, message: found[1] }];
    });
    return violatedAt([
      ...marks.map(({ line, column }) => ({ line, column, message: 'a template mark was not filled in' })),
      ...unfinished,
    ]);
  },
});
