import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';
import { GUARDS } from './guards.js';

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

export const guardsInPlace = rule({
  id: 'frame/guards-in-place',
  name: 'What protects the system is in place',
  kind: 'regex',
  standard: 'B9',
  evidence: true,
  paths: [...new Set(GUARDS.map(({ path }) => path))].map((path) => new RegExp(`^${path.replaceAll('.', '\\.')}$`)),
  message: 'a guard is missing',
  suggestion: 'put it back',
  check({ code, path }) {
    const bare = code.replaceAll(COMMENTS, (comment) => comment.replaceAll(/[^\n]/g, ' '));
    const guards = GUARDS.filter((guard) => guard.path === path);
    const missing = guards.filter(({ needs }) => !needs.test(bare));
    return violatedAt(
      missing.map(({ near, says, repair }): Violation => {
        const offset = bare.search(near);
        const find = repair?.[0].exec(bare)?.[0];
        const put = find?.replace(repair?.[0] ?? '', repair?.[1] ?? '') ?? '';
        return {
          line: offset < 0 ? 1 : bare.slice(0, offset).split('\n').length,
          column: 1,
          message: says,
          ...(find !== undefined && { edit: { type: 'replace_text', args: { find, put } } }),
        };
      }),
      guards.length === 0 ? SILENT : undefined,
    );
  },
});
