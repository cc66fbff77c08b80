import { html, raw } from 'hono/html';

/** Escaped markup, as the `html` tag makes it. */
export type Html = ReturnType<typeof html>;

type AttributeValue = string | number | boolean | undefined;

/**
 * Attributes of an element; `true` writes the bare name, `false` and `undefined` leave it out. Values are escaped;
 * names must be ours.
 */
export function attributes(values: Readonly<Record<string, AttributeValue>>): Html {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== false,
  );
  return html`${given.map(([name, value]) =>
    value === true ? html` ${raw(name)}` : html` ${raw(name)}="${value}"`,
  )}`;
}

/** A value that goes with a form; `form` is the id of one that stands elsewhere. */
export const hidden = (name: string, value: string | number, form?: string): Html =>
  html`<input${attributes({ type: 'hidden', form, name, value })}>`;
