import { SILENT, violatedAt } from '../../../../validation/rule.js';
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
      missing.map(({ near, says }) => {
        const offset = bare.search(near);
        return { line: offset < 0 ? 1 : bare.slice(0, offset).split('\n').length, column: 1, message: says };
      }),
      guards.length === 0 ? SILENT : undefined,
    );
  },
});
