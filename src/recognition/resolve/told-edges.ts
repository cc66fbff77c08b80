/** The links that a reading tells, in a form that is the same from either side and in any order. */
import type { RecognisedEntity } from '../../domain/recognition.js';

/** "Book -> Author, Student <-> Course": the one that holds the key first; each told once. */
export const toldEdges = (entities: readonly RecognisedEntity[]): string => edgesOf(entities).join(', ');

export function edgesOf(entities: readonly RecognisedEntity[]): readonly string[] {
  const edges = entities.flatMap(({ name, relations }) =>
    relations.map(({ kind, target }) =>
      kind === 'manyToMany'
        ? [name, target].sort().join(' <-> ')
        : kind === 'hasMany'
          ? `${target} -> ${name}`
          : `${name} -> ${target}`,
    ),
  );
  return [...new Set(edges)].sort();
}
