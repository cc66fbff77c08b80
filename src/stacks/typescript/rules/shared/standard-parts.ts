import { type Doubt, doubtful, SILENT } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { ALWAYS, KNOWN_SHAPES } from '../known-shapes.js';
import { TYPESCRIPT } from '../paths.js';
import { kindOf, partsWithShape, wholeShape } from '../source/standard-parts.js';

/** Approval is for what the stack itself would write. All else may be as good, but nobody has looked at it yet. */
export const standardParts = typescriptRule({
  id: 'shared/standard-parts',
  name: 'The file is made of standard parts',
  kind: 'composite',
  standard: 'S8',
  evidence: true,
  paths: [TYPESCRIPT, /^test\/run\.mjs$/],
  message: 'this is no standard part',
  suggestion: 'put what only this entity does into its rules module',
  inspect(source, subject) {
    const kind = kindOf(subject.path);
    const known = KNOWN_SHAPES[kind];
    if (!known) return SILENT;
    const parts = partsWithShape(source, subject);
    if (parts.length === 0) return SILENT;
    const strange = parts.filter(({ shape }) => !known.has(shape));
    const shapes = new Set(parts.map(({ shape }) => shape));
    const lacks = [...(ALWAYS[kind] ?? [])].some((shape) => !shapes.has(shape));
    const isWhole = !lacks && (kind !== subject.path || known.has(wholeShape(parts)));
    return doubtful([
      ...strange.map(
        ({ node }): Doubt => ({
          reason: 'this is not written in the standard way: rules cannot judge what it does',
          ...source.position(node.getStart(source.file)),
        }),
      ),
      ...(isWhole || strange.length > 0 ? [] : [{ reason: 'a part of this file is missing, or stands elsewhere' }]),
    ]);
  },
});
