import type { Change } from '../domain/change.js';
import type { Draft, Refusal } from './draft.js';

/** Takes an entity out, and with it the links that lead to it; rows are the migration's and the person's business. */
export function removeEntity(draft: Draft, name: string): Draft | Refusal {
  const entity = draft.entities.find((one) => one.name === name);
  if (!entity) return { reason: `there is no ${name} to remove`, nextSteps: ['bae show tells what exists'] };
  if (draft.entities.length === 1)
    return {
      reason: `${name} is all there is, and a system without entities has nothing to show`,
      nextSteps: ['create another entity first', 'or stop the system (bae stop) and delete its folder yourself'],
    };
  const unlinked = draft.entities.flatMap((other) =>
    other === entity
      ? []
      : other.relations
          .filter(({ target }) => target === name)
          .map((relation): Change => ({ kind: 'remove-relation', entity: other.name, relation })),
  );
  return {
    entities: draft.entities
      .filter((one) => one !== entity)
      .map((other) =>
        other.relations.some(({ target }) => target === name)
          ? { ...other, version: other.version + 1, relations: other.relations.filter(({ target }) => target !== name) }
          : other,
      ),
    changes: [...draft.changes, ...unlinked, { kind: 'remove-entity', entity }],
    notes: draft.notes,
  };
}
