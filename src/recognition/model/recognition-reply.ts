/** A model's reading of a sentence, held against the same rules as our own: nothing of it is taken on trust. */
import type { AttributeType, RelationKind } from '../../domain/entity-spec.js';
import { labelOf, safeAttributeName, safeEntityName } from '../../domain/names.js';
import type {
  Intent,
  KnownEntity,
  Language,
  RecognisedAttribute,
  RecognisedEntity,
  Recognition,
} from '../../domain/recognition.js';

interface RawAttribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly required: boolean | null;
  readonly unique: boolean | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly default: string | number | boolean | null;
  readonly values: readonly string[] | null;
}

interface Raw {
  readonly intent: Intent;
  readonly language: Language;
  readonly confidence: number;
  readonly entities: readonly {
    readonly name: string;
    readonly attributes: readonly RawAttribute[];
    readonly relations: readonly { readonly kind: RelationKind; readonly target: string }[];
    readonly removeAttributes: readonly string[];
  }[];
  readonly rename: { readonly from: string; readonly to: string; readonly of: string | null } | null;
  readonly rules: readonly string[];
}

/** Longer rules are no rules but texts. */
const MOST_RULE = 400;
const MOST_NAMES = 60;

/** `text` is JSON that fits the schema. Undefined where it names what cannot be, or answers no question of ours. */
export function recognitionFrom(text: string, known: readonly KnownEntity[], tokens: number): Recognition | undefined {
  const raw = JSON.parse(text) as Raw;
  if (raw.intent === 'clarify' || raw.intent === 'unsupported') return undefined;
  const names = raw.entities.length + raw.entities.flatMap(({ attributes }) => attributes).length;
  if (names > MOST_NAMES || raw.rules.some((rule) => rule.length > MOST_RULE)) return undefined;
  const entities = raw.entities.map(entityFrom);
  const rename = raw.rename && renameFrom(raw.rename, known);
  if (entities.includes(undefined) || (raw.intent === 'rename' && !rename)) return undefined;
  if (raw.intent !== 'rename' && entities.length === 0) return undefined;
  return {
    intent: raw.intent,
    entities: entities.flatMap((entity) => entity ?? []),
    ...(rename ? { rename } : {}),
    path: raw.rules.length > 0 ? 'llm' : 'template',
    customReasons: raw.rules,
    confidence: Math.min(1, Math.max(0, raw.confidence)),
    language: raw.language,
    contextual: true,
    tokens,
  };
}

function entityFrom({
  name,
  attributes,
  relations,
  removeAttributes,
}: Raw['entities'][number]): RecognisedEntity | undefined {
  const own = nameOf(safeEntityName(name));
  const read = attributes.map(attributeFrom);
  const targets = relations.map(({ kind, target }) => ({ kind, target: nameOf(safeEntityName(target)) }));
  const removed = removeAttributes.map((attribute) => nameOf(safeAttributeName(attribute)));
  if (own === undefined || read.includes(undefined) || removed.includes(undefined)) return undefined;
  if (targets.some(({ target }) => target === undefined)) return undefined;
  return {
    name: own,
    label: labelOf(own),
    attributes: read.flatMap((attribute) => attribute ?? []),
    relations: targets.flatMap(({ kind, target }) => (target === undefined ? [] : [{ kind, target }])),
    removeAttributes: removed.flatMap((attribute) => attribute ?? []),
  };
}

function attributeFrom({ name, type, values, ...facts }: RawAttribute): RecognisedAttribute | undefined {
  const own = nameOf(safeAttributeName(name));
  if (own === undefined || (type === 'enum' && (values ?? []).length === 0)) return undefined;
  const said = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    name: own,
    label: labelOf(own),
    type,
    ...(type === 'enum' && values ? { values } : {}),
    ...(Object.fromEntries(said) as Partial<RecognisedAttribute>),
  };
}

function renameFrom(
  { from, to, of }: NonNullable<Raw['rename']>,
  known: readonly KnownEntity[],
): Recognition['rename'] {
  const safe = of === null ? safeEntityName : safeAttributeName;
  const [before, after] = [nameOf(safe(from)), nameOf(safe(to))];
  const owner = of === null ? undefined : known.find(({ name }) => name === of)?.name;
  if (before === undefined || after === undefined || (of !== null && owner === undefined)) return undefined;
  return { from: before, to: after, ...(owner === undefined ? {} : { of: owner }) };
}

const nameOf = (check: ReturnType<typeof safeEntityName>): string | undefined => (check.ok ? check.name : undefined);
