/** From how many of each are spoken of to relations, each told once. */
import type { KnownEntity, RecognisedRelation } from '../../../../domain/recognition.js';
import type { Findings } from './findings.js';

export interface Edge {
  readonly from: KnownEntity;
  readonly kind: RecognisedRelation['kind'];
  readonly to: KnownEntity;
}

/** What is said of one pair may not agree: then that pair is left out. */
export function edgesOf(findings: Findings): { readonly edges: readonly Edge[]; readonly agreed: boolean } {
  const edges: Edge[] = [];
  let agreed = true;
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
    const [manyOfA, manyOfB] = [ofA[0], ofB[0]];
    if (ofA.length > 1 || ofB.length > 1 || (manyOfA === false && manyOfB === false)) agreed = false;
    else if (manyOfA === false) edges.push({ from: a, kind: 'belongsTo', to: b });
    else if (manyOfB === false) edges.push({ from: b, kind: 'belongsTo', to: a });
    else if (manyOfA && manyOfB) edges.push(both(findings, a, b));
    else if (manyOfA) edges.push(many(findings, a, b));
    else edges.push(many(findings, b, a));
  }
  return { edges, agreed };
}

/** Told of what is new. */
const both = (findings: Findings, a: KnownEntity, b: KnownEntity): Edge =>
  findings.isFresh(a) ? { from: a, kind: 'manyToMany', to: b } : { from: b, kind: 'manyToMany', to: a };

const many = (findings: Findings, from: KnownEntity, to: KnownEntity): Edge =>
  findings.isFresh(from) ? { from, kind: 'hasMany', to } : { from: to, kind: 'belongsTo', to: from };
