/** Of the control of a field. */
export const controlId = (name: string): string => `f-${name}`;

/** Of the box that finds rows for a belongsTo. */
export const searchName = (name: string): string => `search-${name}`;
