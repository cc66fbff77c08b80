/** Sentences that no pattern explains, but that only tell how two entities of this request belong together. */
import type { KnownEntity } from '../../domain/recognition.js';
import type { Statement } from '../reading.js';
import { linkIn } from '../resolve/guided/links.js';
import type { Segment } from '../text/segments.js';
import type { Context } from './context.js';

export function linksLeft(ctx: Context, statements: readonly Statement[], segments: readonly Segment[]): Statement[] {
  const entities = declaredIn(statements);
  if (entities.length < 2) return [];
  return segments.flatMap(({ from, to }): Statement[] => {
    const span = ctx.unexplainedWithin(from, to);
    const link = span && linkIn(ctx.textOf(span), entities, ctx.language.code);
    if (!span || !link) return [];
    ctx.mark(...span);
    const [a, b] = [link.from.name, link.to.name].map((text) => ({ text, plural: false }));
    return a && b ? [{ kind: 'relate', from: a, to: b, relation: link.kind }] : [];
  });
}

/** Entities that are made or have a list of their own. */
const declaredIn = (statements: readonly Statement[]): KnownEntity[] => {
  const names = statements.flatMap((statement) =>
    statement.kind === 'entity' || statement.kind === 'attributes' ? (statement.entity?.text ?? []) : [],
  );
  return [...new Set(names)].map((name) => ({ name, attributes: {}, relations: [] }));
};
