import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';

const PACKAGES = new Set([
  '@hono/node-server',
  '@types/node',
  'esbuild',
  'hono',
  'kysely',
  'libsql',
  'tsx',
  'typescript',
  'zod',
]);
const AT_INSTALL = new Set(['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'prepublishOnly']);
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** What is installed is known to the digit, and runs nothing while it is being installed. */
export const packageManifest = rule({
  id: 'frame/package-manifest',
  name: 'Known packages in exact versions',
  kind: 'composite',
  sweas: ['backend'],
  standard: 'S3',
  evidence: true,
  paths: [/^package\.json$/],
  message: 'package.json is not as it must be',
  suggestion: 'name known packages with exact versions, and no scripts that run at installation',
  check({ code }, source) {
    if (source.kind !== 'json') return SILENT;
    const manifest = recordOf(source.value);
    const at = (word: string, message: string): Violation => ({ line: lineOf(code, `"${word}"`), column: 1, message });
    const packages = ['dependencies', 'devDependencies'].flatMap((group) => Object.entries(recordOf(manifest[group])));
    const scripts = recordOf(manifest.scripts);
    return violatedAt([
      ...(manifest.type === 'module' ? [] : [at('type', 'the files are ES modules: "type" must be "module"')]),
      ...(manifest.private === true ? [] : [at('private', 'the system must not be published: "private" must be true')]),
      ...['start', 'test']
        .filter((name) => typeof scripts[name] !== 'string')
        .map((name) => at('scripts', `there is no script "${name}"`)),
      ...Object.keys(scripts)
        .filter((name) => AT_INSTALL.has(name))
        .map((name) => ({
          ...at(name, `"${name}" runs while packages are being installed`),
          ...withoutEntry(code, name),
        })),
      ...packages
        .filter(([name]) => !PACKAGES.has(name))
        .map(([name]) => ({ ...at(name, `${name} is no package of this system`), ...withoutEntry(code, name) })),
      ...packages
        .filter(([name, version]) => PACKAGES.has(name) && !EXACT.test(String(version)))
        .map(([name, version]) => ({
          ...at(name, `${name} has no exact version`),
          ...exactly(code, name, String(version)),
        })),
    ]);
  },
});

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Only an entry that another follows: it takes its comma along. */
function withoutEntry(code: string, name: string): Pick<Violation, 'edit'> {
  const line = lineOf(code, `"${name}"`);
  const isFollowed = /,\s*$/.test(code.split('\n')[line - 1] ?? '');
  return isFollowed ? { edit: { type: 'remove_line', args: { line, holds: `"${name}"` } } } : {};
}

/** `^4.1.0` without its mark. */
function exactly(code: string, name: string, version: string): Pick<Violation, 'edit'> {
  const put = version.replace(/^[\^~=v]/, '');
  if (!EXACT.test(put)) return {};
  const args = { onLine: lineOf(code, `"${name}"`), find: `"${version}"`, put: `"${put}"` };
  return { edit: { type: 'replace_text', args } };
}

const lineOf = (code: string, text: string): number => {
  const offset = code.indexOf(text);
  return offset < 0 ? 1 : code.slice(0, offset).split('\n').length;
};
