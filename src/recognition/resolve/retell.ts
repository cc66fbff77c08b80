/** A reading told again as sentences in the plainest words the grammar knows, so that it can be picked and run. */
import type { RecognisedAttribute, RecognisedEntity } from '../../domain/recognition.js';
import type { Told } from './confidence-evidence.js';

const MOST = 3;

export function sentencesOf({ intent, entities, rename }: Told): string[] {
  if (rename) return [`rename ${rename.from} to ${rename.to}${rename.of ? ` in ${rename.of}` : ''}`];
  if (intent === 'remove') return entities.slice(0, MOST).map(({ name }) => `remove entity ${name}`);
  return entities.flatMap((entity) => sentencesAbout(entity, intent === 'create')).slice(0, MOST);
}

function sentencesAbout(
  { name, attributes, relations, removeAttributes }: RecognisedEntity,
  created: boolean,
): string[] {
  const list = attributes.map(attributeText).join(', ');
  return [
    ...(created && list !== '' ? [`create ${name} (${list})`] : []),
    ...(created && list === '' && relations.length === 0 ? [`create ${name}`] : []),
    ...(!created && list !== '' ? [`add ${list} to ${name}`] : []),
    ...removeAttributes.map((attribute) => `remove ${attribute} from ${name}`),
    ...relations.map(({ kind, target }) => `${name} ${kind} ${target}`),
  ];
}

/** With its type, so that nothing about it is left to guess. */
function attributeText({ label, type, required, unique, values }: RecognisedAttribute): string {
  const kind = type === 'enum' ? `enum(${(values ?? []).join(', ')})` : type;
  return [label.toLowerCase(), kind, required ? 'required' : '', unique ? 'unique' : '']
    .filter((word) => word !== '')
    .join(' ');
}
