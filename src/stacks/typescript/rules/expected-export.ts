/** An export that other files rely on. */
export interface Expected {
  readonly name: RegExp;
  /** The name as messages give it. */
  readonly says: string;
  readonly what: 'made' | 'type';
}

const named =
  (what: Expected['what']) =>
  (...names: readonly string[]): readonly Expected[] =>
    names.map((name) => ({ name: new RegExp(`^${name}$`), says: name, what }));

/** Functions, classes and values. */
export const made = named('made');
export const types = named('type');
