/** HTML and SVG out of plain values: everything that is not already markup is escaped. */

/** They stay on one line. */
const FIGURE_AND_UNIT = /(\d) (?=(?:%|ms|s|min)(?:\W|$))/g;

export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Content = Markup | string | number | undefined | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '').replace(FIGURE_AND_UNIT, '$1\u00a0');

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escaped(content);
  return typeof content === 'number' ? String(content) : content.map(textOf).join('');
}

/** html`<p>${text}</p>`: text and numbers are escaped, markup and lists of it are not. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, i) => part + textOf(values[i])).join(''));
}

/** Coordinates with two decimals. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);
