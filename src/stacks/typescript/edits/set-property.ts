import type { ts } from 'ts-morph';
import { type EditArgs, EditRefused, type TextChange, textArg } from '../../../patching/edit.js';
import { objectNamed, propertiesOf } from '../rules/source/model-fields.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { bare, functionNamed } from '../rules/syntax.js';
import { after, before, indentAt, inserted, lineEndOf, replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';

/**
 * Gives a property of an object literal its value, and adds it where it is not there: behind the first of `behind`
 * (names, separated by blanks) that is, at the front where none of them is, and at the end where nothing is said. `object` is a path: "fields.credits", or a function that
 * answers an object, "toRow".
 */
export const setProperty = typescriptEdit({
  type: 'set_property',
  plan(source, args, subject) {
    const object = objectAt(source, textArg(args, 'object'));
    const name = textArg(args, 'name');
    const value = textArg(args, 'value');
    const used = typeof args.uses === 'string' ? reaching(source, subject, args.uses) : [];
    const property = propertiesOf(source, object).find(([known]) => known === name);
    if (!property) return [...used, added(source, object, `${name}: ${value}`, args)];
    const [, node] = property;
    if (!source.ts.isPropertyAssignment(node)) return [...used, replaced(source, node, `${name}: ${value}`)];
    return node.initializer.getText(source.file) === value ? [] : [...used, replaced(source, node.initializer, value)];
  },
});

function objectAt(source: TypeScriptSource, path: string): ts.ObjectLiteralExpression {
  const [first = '', ...rest] = path.split('.');
  let object = objectNamed(source, first) ?? answerOf(source, first);
  for (const name of rest) {
    const value = object && propertiesOf(source, object).find(([known]) => known === name)?.[2];
    object = value && source.ts.isObjectLiteralExpression(value) ? value : undefined;
  }
  if (!object) throw new EditRefused(`there is no object ${path}`);
  return object;
}

/** Of `(row) => ({ … })`. */
function answerOf(source: TypeScriptSource, name: string): ts.ObjectLiteralExpression | undefined {
  const { ts } = source;
  const body = functionNamed(source, name)?.body;
  const answer = body && !ts.isBlock(body) ? bare(source, body) : undefined;
  return answer && ts.isObjectLiteralExpression(answer) ? answer : undefined;
}

function added(source: TypeScriptSource, object: ts.ObjectLiteralExpression, text: string, args: EditArgs): TextChange {
  const code = source.file.text;
  const start = object.getStart(source.file);
  const [first] = object.properties;
  if (!first && object.getText(source.file).includes('\n'))
    return inserted(start + 1, `${lineEndOf(code)}${indentAt(code, object.end)}  ${text},`);
  if (!first) return inserted(start + 1, ` ${text} `);
  const own = code.slice(start, first.getStart(source.file)).includes('\n');
  const gap = own ? `${lineEndOf(code)}${indentAt(code, first.getStart(source.file))}` : ' ';
  const previous = placeIn(source, object, args.behind);
  if (!previous) return before(source, first, `${text},${gap}`);
  const comma = /^\s*,/.exec(code.slice(previous.end))?.[0].length;
  return comma === undefined ? after(previous, `,${gap}${text}`) : inserted(previous.end + comma, `${gap}${text},`);
}

/** The property to stand behind; undefined for the first place, where there is an order and none of it is there. */
function placeIn(
  source: TypeScriptSource,
  object: ts.ObjectLiteralExpression,
  behind: string | number | undefined,
): ts.Node | undefined {
  if (typeof behind !== 'string') return object.properties.at(-1);
  const properties = new Map(propertiesOf(source, object).map(([name, node]) => [name, node]));
  return behind
    .split(' ')
    .map((name) => properties.get(name))
    .find(Boolean);
}
