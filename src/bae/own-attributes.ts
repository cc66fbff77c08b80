/** Attributes that a sentence names and every row has by itself. */
import { camelCase, labelOf } from '../domain/names.js';
import type { RecognisedAttribute, RecognisedEntity } from '../domain/recognition.js';
import { SYSTEM_ATTRIBUTES } from '../domain/reserved-words.js';

export interface OwnAttributes {
  readonly attributes: readonly RecognisedAttribute[];
  /** What was left out or renamed, in plain words. */
  readonly notes: readonly string[];
}

/** Leaves out what the system keeps anyway (id, createdAt, updatedAt); a version of the business gets a name of its own. */
export function ownAttributes({ name, label, attributes }: RecognisedEntity): OwnAttributes {
  const notes: string[] = [];
  const own = attributes.flatMap((attribute) => {
    if (!SYSTEM_ATTRIBUTES.has(attribute.name)) return [attribute];
    if (attribute.name !== 'version') {
      notes.push(`every ${label} has ${attribute.name} by itself`);
      return [];
    }
    const renamed = camelCase(`${name} version`);
    notes.push(`"version" is called ${renamed}, because every row counts its own versions`);
    return [{ ...attribute, name: renamed, label: labelOf(`${label} version`) }];
  });
  const names = own.map((attribute) => attribute.name);
  return { attributes: own.filter((attribute, index) => names.indexOf(attribute.name) === index), notes };
}
