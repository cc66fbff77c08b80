/** JSON schemas in the strict form that models are bound by. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object with these properties, all of them, and no other. */
export const exactly = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
