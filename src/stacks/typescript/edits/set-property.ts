import type { ts } from 'ts-morph';
import { type EditArgs, EditRefused, type TextChange, textArg } from '../../../patching/edit.js';
import { objectNamed, propertiesOf } from '../rules/source/model-fields.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { bare, functionNamed } from '../rules/syntax.js';
import { indentAt, inserted, lineEndOf, replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';

/**
 * Gives a property of an object literal its value, and adds it where it is not there: behind the first of `behind`
 * (names, separated by blanks) that is, else at the end. `object` is a path: "fields.credits", or a function that
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
  const properties = propertiesOf(source, object);
  const behind = typeof args.behind === 'string' ? args.behind.split(' ') : [];
  const named = behind.map((name) => properties.find(([known]) => known === name)?.[1]).find(Boolean);
  const previous = named ?? object.properties.at(-1);
  const start = object.getStart(source.file);
  if (!previous && object.getText(source.file).includes('\n'))
    return inserted(start + 1, `${lineEndOf(code)}${indentAt(code, object.end)}  ${text},`);
  if (!previous) return inserted(start + 1, ` ${text} `);
  const own = code.slice(start, previous.getStart(source.file)).includes('\n');
  const gap = own ? `${lineEndOf(code)}${indentAt(code, previous.getStart(source.file))}` : ' ';
  const comma = /^\s*,/.exec(code.slice(previous.end))?.[0].length;
  return comma === undefined
    ? inserted(previous.end, `,${gap}${text}`)
    : inserted(previous.end + comma, `${gap}${text},`);
}
