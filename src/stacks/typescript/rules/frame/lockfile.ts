import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';

/** npm installs exactly this, from the registry, and compares each package with its digest. */
export const lockfile = rule({
  id: 'frame/lockfile',
  name: 'Every locked package has a digest',
  kind: 'composite',
  sweas: ['backend'],
  standard: 'S3',
  evidence: true,
  paths: [/^package-lock\.json$/],
  message: 'a locked package cannot be verified',
  suggestion: 'give it its integrity',
  check({ code }, source) {
    if (source.kind !== 'json') return SILENT;
    const packages =
      source.value instanceof Object && 'packages' in source.value ? Object.entries(source.value.packages ?? {}) : [];
    const wrong = packages.filter(([name, entry]) => name !== '' && !isVerifiable(entry));
    if (packages.length === 0) return violatedAt([{ line: 1, column: 1, message: 'no package is locked' }]);
    return violatedAt(
      wrong.map(
        ([name]): Violation => ({
          line: lineOf(code, `"${name}"`),
          column: 1,
          message: `${name} has no digest, or comes from elsewhere`,
          ...withoutOrigin(code, name),
        }),
      ),
    );
  },
});

const lineOf = (code: string, text: string): number => code.slice(0, code.indexOf(text)).split('\n').length;

/** npm knows the registry by itself; the digest stays. */
function withoutOrigin(code: string, name: string): Pick<Violation, 'edit'> {
  const at = lineOf(code, `"${name}"`);
  const entry = code.split('\n').slice(at);
  const index = entry
    .slice(
      0,
      entry.findIndex((line) => /^ {4}\}/.test(line)),
    )
    .findIndex((line) => /^\s*"resolved": .*,$/.test(line));
  return index < 0 ? {} : { edit: { type: 'remove_line', args: { line: at + index + 1, holds: '"resolved"' } } };
}

function isVerifiable(entry: unknown): boolean {
  if (!(entry instanceof Object)) return false;
  const from = 'resolved' in entry ? String(entry.resolved) : '';
  return (
    'integrity' in entry &&
    /^sha512-/.test(String(entry.integrity)) &&
    (from === '' || from.startsWith('https://registry.npmjs.org/'))
  );
}
