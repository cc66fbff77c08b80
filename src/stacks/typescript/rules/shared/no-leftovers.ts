import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';
import { EVERYTHING } from '../paths.js';

/** What a template leaves when it is not filled in, a reply when it gives up, a merge when it fails. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/\{\{[#/>~{]?\s*[A-Za-z@.]+[^}\n]*\}\}/, 'a template mark was not filled in'],
  [/^(?:<{7}|>{7}|\|{7})(?: |$)/, 'a conflict mark'],
  [/^```/, 'a mark of a code block'],
  [
    /(?:\/\/|\/\*|--|#|<!--)\s*(?:\.\.\.|…)?\s*(?:TODO|FIXME|XXX|(?:the )?rest of (?:the )?(?:code|file)|your code here|existing code|implement me)\b/i,
    'unfinished work',
  ],
  [/\[object Object\]/, 'an object written as text'],
];

export const noLeftovers = rule({
  id: 'shared/no-leftovers',
  name: 'Nothing unfinished',
  kind: 'regex',
  standard: 'S6',
  paths: [EVERYTHING],
  message: 'unfinished',
  suggestion: 'finish this line',
  check: ({ code, path }) =>
    violatedAt(
      code.split('\n').flatMap((text, index): Violation[] => {
        const found = LEFTOVERS.find(([mark]) => mark.test(text));
        if (!found || (path.endsWith('.md') && found[0].source === '^```')) return [];
        return [{ line: index + 1, column: text.search(found[0]) + 1, message: found[1] }];
      }),
    ),
});
