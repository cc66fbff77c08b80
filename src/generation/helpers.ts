/** Handlebars helpers: the only ways in which values become parts of generated files. */
import type { HelperOptions } from 'handlebars';

/** Columns that a line of generated code may take. */
const LINE_WIDTH = 100;

/** JSON that is safe in scripts too. Throws where the context has no such value. */
export function json(value: unknown): string {
  if (value === undefined) throw new TypeError('a value is missing in the context');
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, escaped);
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A TypeScript literal in the house style: single quotes, unless double ones need fewer escapes. */
export function code(value: unknown): string {
  if (typeof value !== 'string') return json(value);
  const singles = value.split("'").length;
  const doubles = value.split('"').length;
  const quoted = json(value);
  if (singles > doubles) return quoted;
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** An SQLite literal: text, number or truth value. */
export function sql(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value !== 'string') throw new TypeError(`no SQL literal for ${typeof value}`);
  // A NUL would end the script.
  return `'${value.replaceAll("'", "''")}'`.replaceAll('\0', "' || char(0) || '");
}

/** An SQLite name, which may be any word. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A person's text as one line of Markdown. */
export const markdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!]/g, (sign) => `\\${sign}`);

/**
 * Block helper. Its text is written as it stands when a line is too long, and joined into one line when that fits:
 * arguments, lists and chains of any length come out as a formatter would leave them.
 */
export function fit(this: unknown, options: HelperOptions): string {
  const broken = options.fn(this).replace(/^\n|\n$/g, '');
  const indent = /^ */.exec(broken)?.[0] ?? '';
  const flat = broken
    .trim()
    .split(/\n\s*/)
    .reduce((line, next) => line + (isTight(line, next) ? '' : ' ') + next)
    .replace(/,([)\]])/g, '$1')
    .replace(/, }/g, ' }')
    .replace(/= \| /, '= ');
  const fits = indent.length + flat.length <= LINE_WIDTH || SHORT_KEY.test(broken);
  return `${fits ? indent + flat : broken}\n`;
}

/** A value moves to a line of its own only when that gains something. */
const SHORT_KEY = /^ *\w{1,4}:\n.*$/;

/** No blank stands after an opening or before a closing bracket, nor before a call in a chain. */
const isTight = (line: string, next: string): boolean => /[([<]$/.test(line) || /^(?:[)\]>]|\.\w)/.test(next);

export const HELPERS = { json, code, sql, sqlName, markdown, fit } as const;
