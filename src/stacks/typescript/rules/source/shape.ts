/**
 * The shape of a piece of code: its syntax with the names of entities, relations and attributes taken out, so that the
 * same part written for another entity has the same shape.
 */
import { createHash } from 'node:crypto';
import type { ts } from 'ts-morph';
import { pascalCase, pluralOf, snakeCase } from '../../../../domain/names.js';
import { type Identifiers, identifiersOf } from '../../identifiers.js';
import { literalText } from '../syntax.js';
import type { TypeScriptSource } from './typescript-source.js';

export interface Vocabulary {
  readonly own: Identifiers | undefined;
  /** The entities whose files are imported. */
  readonly others: readonly Identifiers[];
  /** Names, labels and columns that a text may hold; undefined where every text of a name's form may be one. */
  readonly texts: ReadonlySet<string> | undefined;
  /** What a text that belongs to the entity looks like, where `texts` does not tell. */
  readonly form: RegExp;
  /** Members with other names are attributes; undefined where attributes are not spoken of. */
  readonly members: ReadonlySet<string> | undefined;
}

const SUFFIXES = 'Label|Fields|Input|Replacement|Patch|Title|Options|Labels|View|Pages|Api|Rules';
const OF_VALUES = new RegExp(`^(?:${SUFFIXES})$`);
const OF_TYPES = /^(?:Input|Patch|Values|Computed|Table)$/;
const VERBS = /^(list|get|create|update|delete|refresh|derive|to|sample|created|some|link|unlink)([A-Z].*)$/;
/** Words of queries, of HTTP and of the language: they mean themselves. */
const FIXED = new Set(
  '= != < > in asc desc id total version like is not null GET POST PUT PATCH DELETE otherId Location pageSize page sort dir q'.split(
    ' ',
  ),
);
/** A route to what is related. */
const RELATED = /^(\/:id\/)\w+/;
/** Members that every entity's files use; others are attributes. */
const MEMBERS = /^(?:id|otherId|version|createdAt|updatedAt)$/;

/** Stands for any number of pieces that are looked at by themselves. */
const SKIPPED = '_';

/** Twelve hex digits. `skip` leaves pieces out, which are looked at by themselves. */
export function shapeOf(
  source: TypeScriptSource,
  node: ts.Node,
  vocabulary: Vocabulary,
  skip: (node: ts.Node) => boolean = () => false,
): string {
  return hashed(described(source, node, vocabulary, skip));
}

export const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function described(
  source: TypeScriptSource,
  node: ts.Node,
  vocabulary: Vocabulary,
  skip: (node: ts.Node) => boolean,
): string {
  const { ts } = source;
  if (skip(node)) return SKIPPED;
  if (ts.isIdentifier(node)) return nameIn(source, node, vocabulary);
  if (ts.isStringLiteralLike(node)) return `'${textIn(node.text, vocabulary)}'`;
  if (vocabulary.members && isListOfTexts(source, node)) return '#s';
  if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node) || ts.isRegularExpressionLiteral(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return `\`${templateText(node.text, vocabulary)}`;
  const parts: string[] = [];
  ts.forEachChild(node, (child) => {
    const part = described(source, child, vocabulary, skip);
    if (part !== SKIPPED || parts.at(-1) !== SKIPPED) parts.push(part);
  });
  return `${node.kind}${markOf(source, node)}(${parts.join(' ')})`;
}

const isListOfTexts = (source: TypeScriptSource, node: ts.Node): boolean =>
  source.ts.isArrayLiteralExpression(node) &&
  node.elements.length > 0 &&
  node.elements.every((element) => source.ts.isStringLiteralLike(element));

/** What a node says without a child of its own. */
function markOf(source: TypeScriptSource, node: ts.Node): string {
  const { ts } = source;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return `o${node.operator}`;
  if (ts.isVariableDeclarationList(node)) return `f${node.flags & ts.NodeFlags.BlockScoped}`;
  if (ts.isTypeOperatorNode(node)) return `t${node.operator}`;
  return '';
}

function nameIn(source: TypeScriptSource, node: ts.Identifier, { own, others, members }: Vocabulary): string {
  if (!own) return node.text;
  if (members && isMember(source, node) && !members.has(node.text)) return '#';
  const role = roleOf(node.text, own, '$') ?? others.map((other) => roleOf(node.text, other, '%')).find(Boolean);
  if (role !== undefined) return role;
  const link = VERBS.exec(node.text);
  if (link?.[2]?.startsWith(own.many) || link?.[2]?.startsWith(pascalCase(own.one))) return `${link[1]}$R`;
  if (!isMember(source, node) || MEMBERS.test(node.text) || !/(?:Id|_id)$/.test(node.text)) return node.text;
  return node.text === keyOf(own) ? '$key' : '#key';
}

function isMember(source: TypeScriptSource, node: ts.Identifier): boolean {
  const { ts } = source;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isPropertySignature(parent) || (ts.isBindingElement(parent) && parent.propertyName === node);
}

function roleOf(text: string, { one, many, type, variable }: Identifiers, mark: string): string | undefined {
  if (text === variable || text === one) return `${mark}v`;
  if (text === type) return `${mark}T`;
  const pascal = pascalCase(one);
  if (text.startsWith(one) && OF_VALUES.test(text.slice(one.length))) return `${mark}v${text.slice(one.length)}`;
  if (text.startsWith(pascal) && OF_TYPES.test(text.slice(pascal.length)))
    return `${mark}T${text.slice(pascal.length)}`;
  const [, verb = '', noun = ''] = VERBS.exec(text) ?? [];
  if (verb === 'list' ? noun === many : noun === pascal || noun === type) return `${verb}${mark}`;
  return undefined;
}

/** Own names keep their role; texts that the entity knows are one; all others mean themselves. */
function textIn(text: string, { own, others, texts, form, members }: Vocabulary): string {
  if (!own || FIXED.has(text)) return text;
  if (members && /^[/?]/.test(text)) return withoutWords(text);
  if (text === own.table) return '$table';
  if (text === own.path) return '$path';
  if (text === keyOf(own)) return '$key';
  const isOther = others.some((other) => [other.table, other.path, keyOf(other)].includes(text));
  if (isOther || (texts ? texts.has(text) : form.test(text)))
    return RELATED.test(text) ? text.replace(RELATED, '$1#') : '#';
  return text;
}

/** Of tables that point at it. */
const keyOf = ({ one }: Identifiers): string => `${snakeCase(one)}_id`;

/** The texts between the values of a template: paths and words of entities are one. */
function templateText(text: string, { own, others, members }: Vocabulary): string {
  if (!own) return text;
  if (members) return withoutWords(text).replace(`${own.words} `, '# ');
  return [own, ...others].reduce(
    (rest, { path, words }) => rest.replaceAll(path, '/#').replace(`${words} `, '# '),
    text,
  );
}

/** An address with its names taken out. */
const withoutWords = (text: string): string => text.replaceAll(/([/=])[A-Za-z][\w-]*/g, '$1#');

/** The entities that a file's imports name. */
export function importedEntities(source: TypeScriptSource, own: Identifiers | undefined): readonly Identifiers[] {
  const files = source.all(source.ts.isImportDeclaration, source.ts.SyntaxKind.ImportDeclaration).flatMap((node) => {
    const [, file] =
      /\/([^/]+)\.(?:model|repo|links|sample)\.ts$/.exec(literalText(source, node.moduleSpecifier) ?? '') ?? [];
    return file === undefined || file === own?.file ? [] : [file];
  });
  return [...new Set(files)].map((file) => {
    const name = pascalCase(file);
    return identifiersOf({ name, plural: pluralOf(name) });
  });
}
