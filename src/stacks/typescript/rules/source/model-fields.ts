/** The `fields` of an entity's model as data, and the schemas that are made of them. */
import type { ts } from 'ts-morph';
import { bare } from '../syntax.js';
import type { TypeScriptSource } from './typescript-source.js';

export interface ModelField {
  readonly name: string;
  readonly node: ts.Node;
  /** What stands there as a literal: texts, numbers, booleans and lists of texts. */
  readonly facts: ReadonlyMap<string, Literal>;
}

export type Literal = string | number | boolean | readonly string[];

/** `const fields = { name: { … }, … }`; undefined when the file has none. */
export function modelFields(source: TypeScriptSource): readonly ModelField[] | undefined {
  const record = objectNamed(source, 'fields');
  return (
    record &&
    propertiesOf(source, record).map(([name, node, value]) => ({
      name,
      node,
      facts: new Map(
        value && source.ts.isObjectLiteralExpression(value)
          ? propertiesOf(source, value).flatMap(([key, , fact]) => {
              const literal = fact && literalOf(source, fact);
              return literal === undefined ? [] : [[key, literal] as const];
            })
          : [],
      ),
    }))
  );
}

export function objectNamed(source: TypeScriptSource, name: string): ts.ObjectLiteralExpression | undefined {
  const { ts } = source;
  const declaration = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .find((node) => ts.isIdentifier(node.name) && node.name.text === name);
  const value = declaration?.initializer && bare(source, declaration.initializer);
  return value && ts.isObjectLiteralExpression(value) ? value : undefined;
}

export type Property = readonly [name: string, node: ts.Node, value: ts.Expression];

/** Name, node and value of what an object literal says itself; spreads are left out. */
export function propertiesOf(source: TypeScriptSource, object: ts.ObjectLiteralExpression): readonly Property[] {
  const { ts } = source;
  return object.properties.flatMap((property): Property[] => {
    if (ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)))
      return [[property.name.text, property, bare(source, property.initializer)]];
    return ts.isShorthandPropertyAssignment(property) ? [[property.name.text, property, property.name]] : [];
  });
}

function literalOf(source: TypeScriptSource, node: ts.Expression): Literal | undefined {
  const { ts } = source;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = literalOf(source, node.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  if (!ts.isArrayLiteralExpression(node)) return undefined;
  const texts = node.elements.map((element) => literalOf(source, element));
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}
