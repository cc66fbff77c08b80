/** The markup of a file: text of its `html` templates, with each `${…}` as a mark of its own. */
import type { ts } from 'ts-morph';
import type { Position, TypeScriptSource } from './typescript-source.js';

/** Stands for a value in the text, so that offsets in it are offsets in the file. */
export const VALUE = '\u0000';

export interface Tag extends Position {
  readonly name: string;
  /** From "<" to ">", values as marks. */
  readonly text: string;
}

export function markupOf(source: TypeScriptSource): readonly { readonly start: number; readonly text: string }[] {
  const { ts } = source;
  return source
    .all(ts.isTaggedTemplateExpression, ts.SyntaxKind.TaggedTemplateExpression)
    .filter(({ tag }) => tag.getText(source.file) === 'html')
    .map(({ template }) => ({ start: template.getStart(source.file), text: textOf(source, template) }));
}

export const tagsOf = (source: TypeScriptSource, ...names: readonly string[]): readonly Tag[] =>
  markupOf(source).flatMap(({ start, text }) =>
    [...text.matchAll(new RegExp(`<(${names.join('|')})\\b[^>]*>?`, 'gi'))].map((match) => ({
      ...source.position(start + match.index),
      name: String(match[1]).toLowerCase(),
      text: match[0],
    })),
  );

/** `<input${common}>`: attributes that are put together elsewhere, so that the tag does not tell them all. */
export const hasGivenAttributes = (tag: string): boolean => tag.replaceAll(/="[^"]*"/g, '').includes(VALUE);

function textOf(source: TypeScriptSource, template: ts.TemplateLiteral): string {
  const whole = template.getText(source.file);
  if (source.ts.isNoSubstitutionTemplateLiteral(template)) return whole;
  const start = template.getStart(source.file);
  let text = whole;
  for (const { expression } of template.templateSpans) {
    const from = expression.getFullStart() - start;
    const to = expression.getEnd() - start;
    text = text.slice(0, from) + VALUE.repeat(to - from) + text.slice(to);
  }
  return text;
}
