/** Templates that were compiled when bae was built: in a first rendering that takes longer than all the rest. */
import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';

/** By `templateKey`: a template whose text is another is not among them. */
export type TemplateCode = Readonly<Record<string, TemplateSpecification>>;

/** A value that the context lacks is an error, and text is code, not markup. */
export const COMPILING = { strict: true, noEscape: true } as const;

/** SHA-256 hex of the text. */
export const templateKey = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An ES module with the code of each text as its default export. */
export function writeTemplateCode(texts: readonly string[]): string {
  const entries = texts.map(
    (text) => `${JSON.stringify(templateKey(text))}: ${Handlebars.precompile(text, COMPILING)}`,
  );
  return `export default {\n${entries.join(',\n')}\n};\n`;
}
