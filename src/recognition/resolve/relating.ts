/** Relations said one after another, brought into one edge between two entities. */
import type { Statement } from '../reading.js';
import type { Drafts } from './drafts.js';
import type { EntityDraft } from './model.js';

export function relate(drafts: Drafts, { from, to, relation }: Extract<Statement, { kind: 'relate' }>): void {
  const [a, b] = [drafts.draft(from, 'implied'), drafts.draft(to, 'implied')];
  const forward = a.relations.find((one) => one.target === b);
  const backward = b.relations.find((one) => one.target === a);
  if (relation === 'manyToMany') {
    drop(a, b);
    drop(b, a);
    a.relations.push({ kind: 'manyToMany', target: b });
  } else if (relation === 'hasMany') {
    if (
      forward?.kind === 'hasMany' ||
      forward?.kind === 'manyToMany' ||
      backward?.kind === 'manyToMany' ||
      backward?.kind === 'belongsTo'
    )
      return;
    if (backward?.kind === 'hasMany') {
      drop(b, a);
      b.relations.push({ kind: 'manyToMany', target: a });
    } else a.relations.push({ kind: 'hasMany', target: b });
  } else {
    // "a worker is on one site" beside "a site has many workers" is one edge.
    if (
      forward?.kind === 'belongsTo' ||
      backward?.kind === 'hasMany' ||
      forward?.kind === 'manyToMany' ||
      backward?.kind === 'manyToMany'
    )
      return;
    a.relations.push({ kind: 'belongsTo', target: b });
  }
}

const drop = (from: EntityDraft, target: EntityDraft): void => {
  const index = from.relations.findIndex((relation) => relation.target === target);
  if (index >= 0) from.relations.splice(index, 1);
};
