/** Takes a reading that was told again for a pick (`retell`) as what it says: nobody is asked twice about one sentence. */
import { ATTRIBUTE_TYPES, type AttributeType } from '../../domain/entity-spec.js';
import { labelOf, safeAttributeName, safeEntityName } from '../../domain/names.js';
import type {
  KnownEntity,
  Language,
  RecognisedAttribute,
  RecognisedEntity,
  RecognisedRelation,
  Recognition,
} from '../../domain/recognition.js';

const CREATED = /^(?:create|crie) ([A-Z][A-Za-z0-9]*)(?: \((.+)\))?$/;
const LINKED = /^([A-Z][A-Za-z0-9]*) (belongsTo|hasMany|manyToMany) ([A-Z][A-Za-z0-9]*)$/;
const NOTED =
  /^(?<typed>[\p{L}\d_]+) (?:enum\((?<values>[^()]+)\)|(?<type>[a-z]+))(?<required> required)?(?<unique> unique)?(?: min (?<min>-?[\d.]+))?(?: max (?<max>-?[\d.]+))?(?: min length (?<minLength>\d+))?(?: max length (?<maxLength>\d+))?(?: default (?<fallback>[^,]+))?$/u;

/** Nothing for any other sentence. */
export function retold(request: string, known: readonly KnownEntity[], language: Language): Recognition | undefined {
  const entities = new Map<string, RecognisedEntity>();
  const names = new Set(known.map(({ name }) => name));
  for (const piece of request.split('; ')) {
    const created = CREATED.exec(piece);
    const linked = LINKED.exec(piece);
    if (created) {
      const [, name = '', list] = created;
      const attributes = list === undefined ? [] : attributesIn(list);
      if (!attributes || !safeEntityName(name).ok || names.has(name)) return undefined;
      names.add(name);
      entities.set(name, { name, label: labelOf(name), attributes, relations: [], removeAttributes: [] });
    } else if (linked) {
      const [, from = '', kind = '', target = ''] = linked;
      const entity = entities.get(from);
      if (!entity) return undefined;
      const relation: RecognisedRelation = { kind: kind as RecognisedRelation['kind'], target };
      entities.set(from, { ...entity, relations: [...entity.relations, relation] });
    } else return undefined;
  }
  const told = [...entities.values()];
  if (told.some(({ relations }) => relations.some(({ target }) => !names.has(target)))) return undefined;
  return {
    intent: 'create',
    entities: told,
    path: 'template',
    customReasons: [],
    confidence: 0.98,
    language,
    contextual: true,
    tokens: 0,
  };
}

function attributesIn(list: string): RecognisedAttribute[] | undefined {
  const attributes: RecognisedAttribute[] = [];
  for (const one of list.split(/, (?![^()]*\))/)) {
    const said = NOTED.exec(one)?.groups;
    const name = safeAttributeName(said?.typed ?? '');
    const type = said?.values === undefined ? typeNamed(said?.type) : 'enum';
    if (!said || !name.ok || !type) return undefined;
    const { values, required, unique, min, max, minLength, maxLength, fallback } = said;
    attributes.push({
      name: name.name,
      label: labelOf(said.typed ?? ''),
      type,
      ...(required && { required: true }),
      ...(unique && { unique: true }),
      ...(min !== undefined && { min: Number(min) }),
      ...(max !== undefined && { max: Number(max) }),
      ...(minLength !== undefined && { minLength: Number(minLength) }),
      ...(maxLength !== undefined && { maxLength: Number(maxLength) }),
      ...(values !== undefined && { values: values.split(', ') }),
      ...(fallback !== undefined && { default: defaultFrom(fallback, type) }),
    });
  }
  return attributes;
}

const typeNamed = (word: string | undefined): AttributeType | undefined =>
  ATTRIBUTE_TYPES.find((type) => type === word && type !== 'enum');

function defaultFrom(text: string, type: AttributeType): string | number | boolean {
  if (type === 'boolean') return text === 'true';
  return ['integer', 'decimal', 'float'].includes(type) ? Number(text) : text;
}
