/** Patterns that people write: paths with stars, and regular expressions that must not run for ever. */

// Two stars stand for any folders, one for any part of a name, `?` for one character, `{a,b}` for either.
/** Matches a whole relative path. */
export function globPattern(glob: string): RegExp {
  const pattern = glob.replaceAll(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^A-Za-z0-9_/]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1) return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`;
    return escaped(part);
  });
  return new RegExp(`^${pattern}$`);
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const REPEATED = /[*+?]|\{\d+(?:,\d*)?\}/;
/** One without another inside, and how often it is repeated. */
const GROUP = /\(([^()]*)\)([*+]|\{\d+(?:,\d*)?\})?/;

/** Repetitions without a limit; each multiplies the time by the length of a line. */
const MAX_REPETITIONS = 4;

/**
 * False where a repeated group holds another repetition or an alternative, where a group is referred to, or where there
 * are many repetitions: such patterns can take very long. Rejects more than it must.
 */
export function isSafePattern(pattern: string): boolean {
  const plain = pattern.replaceAll(/\\[^1-9]|\[(?:\\.|[^\]\\])*\]/g, 'x');
  if (/\\[1-9]|\\k</.test(plain)) return false;
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > MAX_REPETITIONS) return false;
  let rest = plain;
  for (let group = GROUP.exec(rest); group; group = GROUP.exec(rest)) {
    const [whole, inside = '', times] = group;
    const body = inside.replace(/^\?(?:[:=!]|<[=!]|<\w+>)/, '');
    if (times !== undefined && (REPEATED.test(body) || body.includes('|'))) return false;
    rest = rest.replace(whole, REPEATED.test(body) ? 'x*' : 'x');
  }
  return true;
}
