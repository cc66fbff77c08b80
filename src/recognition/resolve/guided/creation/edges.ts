/** From how many of each are spoken of to relations, each told once. */
import type { KnownEntity, RecognisedRelation } from '../../../../domain/recognition.js';
import type { Findings } from './findings.js';

export interface Edge {
  readonly from: KnownEntity;
  readonly kind: RecognisedRelation['kind'];
  readonly to: KnownEntity;
}

/** Nothing where what is said of one pair does not agree. */
export function edgesOf(findings: Findings): readonly Edge[] | undefined {
  const edges: Edge[] = [];
  const pairs = new Map<string, readonly [KnownEntity, KnownEntity]>();
  for (const { per, of } of findings.votes) {
    const key = [per.name, of.name].sort().join();
    if (!pairs.has(key)) pairs.set(key, [per, of]);
  }
  for (const [a, b] of pairs.values()) {
    const told = (per: KnownEntity, of: KnownEntity): boolean[] => [
      ...new Set(findings.votes.filter((vote) => vote.per === per && vote.of === of).map(({ many }) => many)),
    ];
    const [ofA, ofB] = [told(a, b), told(b, a)];
    if (ofA.length > 1 || ofB.length > 1) return undefined;
    const [manyOfA, manyOfB] = [ofA[0], ofB[0]];
    if (manyOfA === false && manyOfB === false) return undefined;
    if (manyOfA === false) edges.push({ from: a, kind: 'belongsTo', to: b });
    else if (manyOfB === false) edges.push({ from: b, kind: 'belongsTo', to: a });
    else if (manyOfA && manyOfB) edges.push({ from: a, kind: 'manyToMany', to: b });
    else if (manyOfA) edges.push(many(findings, a, b));
    else edges.push(many(findings, b, a));
  }
  return edges;
}

/** Told of what is new. */
const many = (findings: Findings, from: KnownEntity, to: KnownEntity): Edge =>
  findings.isFresh(from) ? { from, kind: 'hasMany', to } : { from: to, kind: 'belongsTo', to: from };
