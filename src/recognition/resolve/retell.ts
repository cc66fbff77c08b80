/** A reading told again as a sentence in the plainest words the grammar knows, so that it can be picked and run. */
import type { KnownEntity, Language, RecognisedAttribute, RecognisedEntity } from '../../domain/recognition.js';
import type { Told } from './confidence-evidence.js';

const MOST = 3;

/** What belongs together is one sentence: whoever picks it gets all of it. */
export function sentencesOf(
  { intent, entities, rename }: Told,
  known: readonly KnownEntity[] = [],
  language: Language = 'en',
): string[] {
  if (rename) return [`rename ${rename.from} to ${rename.to}${rename.of ? ` in ${rename.of}` : ''}`];
  if (intent === 'remove') return entities.slice(0, MOST).map(({ name }) => `remove entity ${name}`);
  if (intent === 'create') return [creationOf(entities, known, language)];
  return entities.flatMap((entity) => [...changesOf(entity), ...linksOf(entity)]).slice(0, MOST);
}

function creationOf(entities: readonly RecognisedEntity[], known: readonly KnownEntity[], language: Language): string {
  const create = language === 'pt' ? 'crie' : 'create';
  const told = entities.flatMap((entity) => {
    if (known.some(({ name }) => name === entity.name)) return changesOf(entity);
    const list = entity.attributes.map(attributeText).join(', ');
    return [`${create} ${entity.name}${list === '' ? '' : ` (${list})`}`];
  });
  return [...told, ...entities.flatMap(linksOf)].join('; ');
}

const linksOf = ({ name, relations }: RecognisedEntity): string[] =>
  relations.map(({ kind, target }) => `${name} ${kind} ${target}`);

function changesOf({ name, attributes, removeAttributes }: RecognisedEntity): string[] {
  const list = attributes.map(attributeText).join(', ');
  return [
    ...(list === '' ? [] : [`add ${list} to ${name}`]),
    ...removeAttributes.map((attribute) => `remove ${attribute} from ${name}`),
  ];
}

/** With its type, so that nothing about it is left to guess; several words as one, or the type would seem to be another. */
function attributeText({ name, label, type, required, unique, values, ...limits }: RecognisedAttribute): string {
  const kind = type === 'enum' ? `enum(${(values ?? []).join(', ')})` : type;
  return [
    label.includes(' ') ? name : label.toLowerCase(),
    kind,
    required ? 'required' : '',
    unique ? 'unique' : '',
    limits.min === undefined ? '' : `min ${limits.min}`,
    limits.max === undefined ? '' : `max ${limits.max}`,
    limits.minLength === undefined ? '' : `min length ${limits.minLength}`,
    limits.maxLength === undefined ? '' : `max length ${limits.maxLength}`,
    limits.default === undefined ? '' : `default ${limits.default}`,
  ]
    .filter((word) => word !== '')
    .join(' ');
}
