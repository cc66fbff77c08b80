/** A model's rules, held against the domain before anything is made of them. */
import { ATTRIBUTE_TYPES, type EntitySpec } from '../../domain/entity-spec.js';
import { safeAttributeName } from '../../domain/names.js';
import type { ExtraAttribute, RulesReply } from '../../domain/rules-reply.js';

export type ParsedReply =
  | { readonly ok: true; readonly reply: RulesReply }
  /** For the model as much as for a person. */
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_SUMMARY_LINES = 20;
const MOST_EXTRA_ATTRIBUTES = 8;
const MOST_VALUES = 20;
/** In characters; a rules module is a page or two. */
const MOST_CODE = 24_000;

interface Raw {
  readonly summary: readonly string[];
  readonly attributes: readonly {
    readonly name: string;
    readonly type: string;
    readonly values?: readonly string[] | null;
    readonly default?: string | number | boolean | null;
  }[];
  readonly computed: readonly string[];
  readonly code: string;
  readonly tests: string;
}

/** `text` is JSON that fits `RULES_SCHEMA`. */
export function parseRulesReply(text: string, entity: EntitySpec): ParsedReply {
  const raw = JSON.parse(text) as Raw;
  const attributes = raw.attributes.filter(({ name }) => !hasAttribute(entity, name)).map(extraFrom);
  const known = new Set([...entity.attributes, ...attributes].map(({ name }) => name));
  const problems = [
    ...wrongSummary(raw.summary),
    ...wrongAttributes(attributes),
    ...raw.computed.filter((name) => !known.has(name)).map((name) => `computed names "${name}", which is no attribute`),
    ...wrongCode('code', raw.code),
    ...wrongCode('tests', raw.tests),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    reply: {
      summary: raw.summary.map((line) => line.trim()),
      attributes,
      computed: [...new Set(raw.computed)],
      code: withNewline(raw.code),
      tests: withNewline(raw.tests),
    },
  };
}

const hasAttribute = (entity: EntitySpec, name: string): boolean =>
  entity.attributes.some((attribute) => attribute.name === name) ||
  entity.relations.some((relation) => relation.name === name || `${relation.name}Id` === name);

const extraFrom = ({ name, type, values, default: fallback }: Raw['attributes'][number]): ExtraAttribute => ({
  name,
  type: ATTRIBUTE_TYPES.find((known) => known === type) ?? 'string',
  ...(values && type === 'enum' ? { values } : {}),
  ...(fallback === null || fallback === undefined ? {} : { default: fallback }),
});

const wrongSummary = (lines: readonly string[]): string[] =>
  lines.length === 0 || lines.length > MOST_SUMMARY_LINES || lines.some((line) => line.trim() === '')
    ? [`summary needs 1 to ${MOST_SUMMARY_LINES} lines of plain words`]
    : [];

function wrongAttributes(attributes: readonly ExtraAttribute[]): string[] {
  if (attributes.length > MOST_EXTRA_ATTRIBUTES) return [`attributes has more than ${MOST_EXTRA_ATTRIBUTES} entries`];
  return attributes.flatMap(({ name, type, values, default: fallback }) => {
    const checked = safeAttributeName(name);
    if (!checked.ok) return [`attribute "${name}": ${checked.reason}`];
    if (checked.name !== name) return [`attribute "${name}" must be written ${checked.name}`];
    if (type !== 'enum') return [];
    const all = values ?? [];
    if (all.length === 0 || all.length > MOST_VALUES || new Set(all).size < all.length)
      return [`attribute "${name}" needs 1 to ${MOST_VALUES} different values`];
    return fallback !== undefined && !all.includes(String(fallback))
      ? [`the default of "${name}" is none of its values`]
      : [];
  });
}

/** The syntax tree is judged by rules later; this is what a text can tell. */
function wrongCode(what: 'code' | 'tests', text: string): string[] {
  if (text.trim() === '') return [`${what} is empty`];
  if (text.length > MOST_CODE) return [`${what} is longer than ${MOST_CODE} characters`];
  if (text.includes('\0')) return [`${what} holds a NUL`];
  return /^\s*(?:import\b|export\s+(?:\*|\{[^}]*\})\s*from\b)/m.test(text)
    ? [`${what} must have no imports: they are there already`]
    : [];
}

const withNewline = (text: string): string => `${text.trim()}\n`;
