/** What it is to have a shape: the words of a name as one of a kind, with the type that tells. */
import type { AttributeType } from '../../domain/entity-spec.js';

/** What is known of a part of the name. */
export interface PartType {
  readonly type: AttributeType;
  readonly known: boolean;
}
export type TypeOfPart = (words: readonly string[]) => PartType;
/** From the words of a name to its type, where they have this shape. */
export type Shape = (words: readonly string[], typeOf: TypeOfPart) => AttributeType | undefined;

export const isNumber = (type: AttributeType): boolean => type === 'integer' || type === 'decimal' || type === 'float';

/** The type by the first shape that the words have. */
export function firstOf(
  shapes: readonly Shape[],
  words: readonly string[],
  typeOf: TypeOfPart,
): AttributeType | undefined {
  for (const shape of shapes) {
    const type = shape(words, typeOf);
    if (type) return type;
  }
  return undefined;
}
