/**
 * Settings from four places, the nearest wins: flags > environment > project (`bae.config.json`) > user
 * (`$XDG_CONFIG_HOME/bae/config.json`) > default. Every value knows where it came from.
 */
import { ConfigurationError } from './domain/errors.js';

interface Settings {
  managedSystemPath: string;
  apiPort: number;
  maxRetries: number;
  strictMode: boolean;
  enableTemplates: boolean;
  enableRuleValidation: boolean;
  enableRecognitionCache: boolean;
  enableCompressedStandards: boolean;
  enableParallelExecution: boolean;
  enableSmartRetry: boolean;
  cacheMaxSize: number;
  cacheMaxAgeDays: number;
  maxTokens: number;
  maxRequestTokens: number;
  modelFirstTokenSeconds: number;
  modelIdleSeconds: number;
  openaiApiKey: string;
  openaiBaseUrl: string;
  openaiModel: string;
}

export type SettingName = keyof Settings;
type SettingKind = 'text' | 'secret' | 'flag' | 'count' | 'port' | 'seconds';

export interface Setting {
  readonly name: SettingName;
  /** Environment variables that set it; the first one wins. */
  readonly variables: readonly string[];
  readonly kind: SettingKind;
  readonly fallback: string | number | boolean;
  readonly about: string;
}

const setting = <Name extends SettingName>(
  name: Name,
  variables: readonly string[],
  kind: SettingKind,
  fallback: Settings[Name],
  about: string,
): Setting => ({ name, variables, kind, fallback, about });

export const SETTINGS: readonly Setting[] = [
  setting('managedSystemPath', ['MANAGED_SYSTEM_PATH'], 'text', 'managed_system', 'the folder of the managed system'),
  setting('apiPort', ['API_PORT'], 'port', 8100, 'port of the managed system; the next free one if taken'),
  setting('maxRetries', ['BAE_MAX_RETRIES'], 'count', 3, 'attempts to repair a rejected artifact'),
  setting('strictMode', ['BAE_STRICT_MODE'], 'flag', false, 'fail instead of accepting an artifact by force'),
  setting(
    'enableTemplates',
    ['ENABLE_TEMPLATES'],
    'flag',
    true,
    'standard code from templates; off: a model writes the files of entities, all else stays ours',
  ),
  setting(
    'enableRuleValidation',
    ['ENABLE_RULE_VALIDATION', 'ENABLE_CONFIDENCE_VALIDATION'],
    'flag',
    true,
    'review by rules before any model',
  ),
  setting('enableRecognitionCache', ['ENABLE_RECOGNITION_CACHE'], 'flag', true, 'remember what sentences mean'),
  setting(
    'enableCompressedStandards',
    ['ENABLE_COMPRESSED_STANDARDS'],
    'flag',
    true,
    'short coding standards in prompts',
  ),
  setting('enableParallelExecution', ['ENABLE_PARALLEL_EXECUTION'], 'flag', true, 'independent tasks at the same time'),
  setting('enableSmartRetry', ['ENABLE_SMART_RETRY'], 'flag', true, 'patch instead of regenerating'),
  setting('cacheMaxSize', ['CACHE_MAX_SIZE'], 'count', 100, 'entries of the memory tier'),
  setting('cacheMaxAgeDays', ['CACHE_MAX_AGE_DAYS'], 'count', 30, 'days an entry stays in the persistent tier'),
  setting('maxTokens', ['BAE_MAX_TOKENS'], 'count', 0, 'token budget of a session; 0 is no limit'),
  setting('maxRequestTokens', ['BAE_MAX_REQUEST_TOKENS'], 'count', 0, 'token budget of one request; 0 is no limit'),
  setting(
    'modelFirstTokenSeconds',
    ['BAE_MODEL_FIRST_TOKEN_SECONDS'],
    'seconds',
    180,
    'how long a model may be silent before its first word: it is loaded, reads, thinks',
  ),
  setting(
    'modelIdleSeconds',
    ['BAE_MODEL_IDLE_SECONDS'],
    'seconds',
    30,
    'how long a model may be silent in the middle of a reply',
  ),
  setting('openaiApiKey', ['OPENAI_API_KEY'], 'secret', '', 'key of the model endpoint; standard systems need none'),
  setting('openaiBaseUrl', ['OPENAI_BASE_URL'], 'text', '', 'any OpenAI-compatible endpoint'),
  setting('openaiModel', ['OPENAI_MODEL'], 'text', 'gpt-4o-mini', 'the model asked for custom rules'),
];

export type Origin = 'default' | 'flag' | `environment ${string}` | `project ${string}` | `user ${string}`;

export type Config = Readonly<Settings> & { readonly origins: Readonly<Record<SettingName, Origin>> };

/** A file of settings: its path and its parsed JSON. */
export interface SettingsFile {
  readonly path: string;
  readonly content: unknown;
}

export interface ConfigSources {
  readonly flags?: Partial<Readonly<Settings>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly project?: SettingsFile | undefined;
  readonly user?: SettingsFile | undefined;
}

/** One frozen Config, or a ConfigurationError that names the variable or file and what it accepts. */
export function loadConfig({ flags = {}, env, project, user }: ConfigSources): Config {
  const values: Record<string, string | number | boolean> = {};
  const origins: Record<string, Origin> = {};
  const files = [
    { label: 'project' as const, file: project },
    { label: 'user' as const, file: user },
  ];
  for (const { file } of files) if (file) refuseUnknownNames(file);
  for (const one of SETTINGS) {
    const variable = one.variables.find((name) => env[name] !== undefined && env[name] !== '');
    const holder = files.find(({ file }) => file && Object.hasOwn(Object(file.content), one.name));
    const flag = flags[one.name];
    if (flag !== undefined) {
      values[one.name] = flag;
      origins[one.name] = 'flag';
    } else if (variable !== undefined) {
      values[one.name] = parse(one, env[variable] ?? '', variable);
      origins[one.name] = `environment ${variable}`;
    } else if (holder?.file) {
      const raw = (holder.file.content as Record<string, unknown>)[one.name];
      values[one.name] = parse(one, String(raw), `"${one.name}" in ${holder.file.path}`);
      origins[one.name] = `${holder.label} ${holder.file.path}`;
    } else {
      values[one.name] = one.fallback;
      origins[one.name] = 'default';
    }
  }
  return Object.freeze({ ...values, origins: Object.freeze(origins) }) as Config;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['off', false],
]);

/** Whole numbers that make sense, and in words. */
const RANGES: Readonly<Record<'count' | 'port' | 'seconds', readonly [least: number, most: number, words: string]>> = {
  count: [0, 999_999_999, 'a whole number'],
  port: [1, 65_535, 'a port from 1 to 65535'],
  seconds: [1, 3600, 'seconds from 1 to 3600'],
};

function parse({ kind }: Setting, text: string, where: string): string | number | boolean {
  if (kind === 'text' || kind === 'secret') return text;
  if (kind === 'flag') {
    const value = FLAGS.get(text.trim().toLowerCase());
    if (value === undefined) throw wrong(where, text, 'true or false');
    return value;
  }
  const [least, most, words] = RANGES[kind];
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw wrong(where, text, words);
  return value;
}

const wrong = (where: string, text: string, accepted: string): ConfigurationError =>
  new ConfigurationError(`${where} is ${JSON.stringify(text)}; it takes ${accepted}`, [
    `set it to ${accepted}, or remove it`,
  ]);

function refuseUnknownNames({ path, content }: SettingsFile): void {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new ConfigurationError(`${path} must hold one JSON object`, ['bae config lists the names it takes']);
  const known = new Set<string>(SETTINGS.map((one) => one.name));
  for (const name of Object.keys(content))
    if (!known.has(name))
      throw new ConfigurationError(`${path} has an unknown setting ${JSON.stringify(name)}`, [
        'bae config lists the names it takes',
      ]);
}
