/** Something noted of a new entity that has the name of one that exists is a link to it: "reviews: product, stars". */
import type {
  KnownEntity,
  RecognisedAttribute,
  RecognisedEntity,
  Recognition,
} from '../../../../domain/recognition.js';
import { nameKey } from '../../known.js';

export function withNamedLinks(recognition: Recognition, known: readonly KnownEntity[]): Recognition {
  if (recognition.intent !== 'create' || known.length === 0) return recognition;
  const named = ({ name, type, required: _required, label: _label, ...said }: RecognisedAttribute) =>
    type === 'string' && Object.keys(said).length === 0
      ? known.find((one) => [name, name.replace(/Id$/, '')].some((text) => keyOf(text) === keyOf(one.name)))
      : undefined;
  const keyOf = (text: string): string => nameKey(text, recognition.language);
  const entities = recognition.entities.map((entity): RecognisedEntity => {
    if (known.some(({ name }) => name === entity.name)) return entity;
    const links = entity.attributes.flatMap((attribute) => {
      const target = named(attribute)?.name;
      const there = entity.relations.some((relation) => relation.target === target);
      const { required } = attribute;
      return target === undefined || there
        ? []
        : [{ kind: 'belongsTo' as const, target, ...(required !== undefined && { required }) }];
    });
    if (links.length === 0) return entity;
    return {
      ...entity,
      attributes: entity.attributes.filter((attribute) => !named(attribute)),
      relations: [...entity.relations, ...links],
    };
  });
  return entities.some((entity, i) => entity !== recognition.entities[i])
    ? { ...recognition, entities, contextual: true }
    : recognition;
}
