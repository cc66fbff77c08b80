/** The pieces of a file that are compared with what the stack itself writes. */
import type { ts } from 'ts-morph';
import type { EntitySpec } from '../../../../domain/entity-spec.js';
import type { ValidationSubject } from '../../../../domain/finding.js';
import { snakeCase } from '../../../../domain/names.js';
import { entityNames } from '../entity-names.js';
import { API, ENTITY_TEST, LINKS, MODEL, PAGES, REPO, SAMPLE } from '../paths.js';
import { bare } from '../syntax.js';
import { hashed, importedEntities, shapeOf, type Vocabulary } from './shape.js';
import { testsOf } from './tests.js';
import type { TypeScriptSource } from './typescript-source.js';

export interface StandardPart {
  /** "repo", or the path of a file of the frame. */
  readonly kind: string;
  readonly node: ts.Node;
  readonly shape: string;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [MODEL, 'model'],
  [REPO, 'repo'],
  [API, 'api'],
  [PAGES, 'pages'],
  [LINKS, 'links'],
  [ENTITY_TEST, 'test'],
  [SAMPLE, 'sample'],
];
/** Data that follows the entity; other rules compare it with what the entity is to be. */
const DATA: Readonly<Record<string, RegExp>> = {
  model: /^(?:fields|values)$/,
  repo: /^(?:references|uses|toRow|to[A-Z]\w*)$/,
  test: /^REFUSED$/,
  sample: /^samples$/,
};

/** Tables and columns of links: "student_courses", "course_id". */
const OF_LINKS = /^[a-z0-9]+(?:_[a-z0-9]+)+$/;
/** Kinds that speak of attributes of this entity only. */
const NAMES_KNOWN = new Set(['model', 'repo']);
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Members of answers, of rows of every entity, and of what tests are made of; all others are attributes. */
const TEST_MEMBERS = words(
  'status body id items total page pageSize version createdAt updatedAt detail errors path message headers get equal ' +
    'deepEqual ok match notEqual rejects includes at slice map every some push length filter name value text from ' +
    'toString sort keys entries',
);
const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  test: TEST_MEMBERS,
  sample: TEST_MEMBERS,
  model: words('values extend partial strictObject output id version join filter default nullable optional'),
};

export const kindOf = (path: string): string => KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? path;

/** Every part that does something, with its shape; imports and types do nothing. */
export function partsWithShape(source: TypeScriptSource, subject: ValidationSubject): readonly StandardPart[] {
  const kind = kindOf(subject.path);
  const vocabulary = vocabularyOf(source, subject, kind);
  return piecesOf(source, kind).map(({ node, skip }) => ({
    kind,
    node,
    shape: shapeOf(source, node, vocabulary, skip),
  }));
}

function vocabularyOf(source: TypeScriptSource, subject: ValidationSubject, kind: string): Vocabulary {
  const own = kind === subject.path ? undefined : entityNames(subject);
  const others = own ? importedEntities(source, own) : [];
  const texts = subject.spec && NAMES_KNOWN.has(kind) ? textsOf(subject.spec) : undefined;
  return { own, others, texts, form: kind === 'links' ? OF_LINKS : /^/, members: MEMBERS[kind] };
}

/** Names, labels and columns of an entity. */
const textsOf = ({ label, pluralLabel, attributes, relations }: EntitySpec): ReadonlySet<string> =>
  new Set([
    label,
    pluralLabel,
    ...attributes.flatMap((one) => [one.name, one.label, snakeCase(one.name)]),
    ...relations.flatMap((one) => [
      one.name,
      one.label,
      snakeCase(one.name),
      `${one.name}Id`,
      `${snakeCase(one.name)}_id`,
    ]),
  ]);

interface Piece {
  readonly node: ts.Node;
  readonly skip: (node: ts.Node) => boolean;
}

function piecesOf(source: TypeScriptSource, kind: string): readonly Piece[] {
  const { ts, file } = source;
  const statements = file.statements.filter(
    (node) => !ts.isImportDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node),
  );
  const data = DATA[kind];
  const isData = (node: ts.Statement): boolean =>
    ts.isVariableStatement(node) &&
    node.declarationList.declarations.every(({ name }) => data?.test(name.getText(file)) === true);
  const inner = innerPieces(source, kind);
  const among = new Set(inner);
  const isInner = (node: ts.Node): boolean => among.has(node);
  return [
    ...statements.filter((node) => !isData(node)).map((node) => ({ node, skip: isInner })),
    ...inner.map((node) => ({ node, skip: (other: ts.Node) => other !== node && isInner(other) })),
  ];
}

/** Tests of a suite, defaults of an input, links of a sample, what a view is related to: as many as the entity needs. */
function innerPieces(source: TypeScriptSource, kind: string): readonly ts.Node[] {
  const { ts } = source;
  if (kind === 'test') return testsOf(source).map(({ call }) => call.parent);
  if (kind === 'model')
    return source
      .callsOf('strictObject')
      .flatMap(({ arguments: [fields] }) =>
        fields && ts.isObjectLiteralExpression(fields) ? [...fields.properties] : [],
      );
  if (kind === 'sample')
    return source
      .all(ts.isReturnStatement, ts.SyntaxKind.ReturnStatement)
      .flatMap(({ expression }) =>
        expression && ts.isObjectLiteralExpression(expression)
          ? expression.properties.filter(ts.isPropertyAssignment)
          : [],
      );
  if (kind !== 'pages') return [];
  return source
    .all(ts.isPropertyAssignment, ts.SyntaxKind.PropertyAssignment)
    .flatMap(({ name, initializer }): ts.Node[] => {
      const value = bare(source, initializer);
      const key = name.getText(source.file);
      if (key === 'references' && ts.isObjectLiteralExpression(value)) return [...value.properties];
      const isList = key === 'related' || key === 'ruleWords';
      return isList && ts.isArrayLiteralExpression(value) ? [...value.elements] : [];
    });
}

/** Of a file of the frame: its parts, in their order. */
export const wholeShape = (parts: readonly StandardPart[]): string => hashed(parts.map(({ shape }) => shape).join(' '));
