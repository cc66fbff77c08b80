/** An export that other files rely on. */
export interface Expected {
  /** With "…" at its end, for all names that begin so. */
  readonly name: string;
  readonly what: 'made' | 'type';
}

const named =
  (what: Expected['what']) =>
  (...names: readonly string[]): readonly Expected[] =>
    names.map((name) => ({ name, what }));

export const isNamed = ({ name }: Expected, found: string): boolean =>
  name.endsWith('…') ? found.startsWith(name.slice(0, -1)) : found === name;

/** Functions, classes and values. */
export const made = named('made');
export const types = named('type');
