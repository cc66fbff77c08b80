/** Makes an edit of this stack from what is particular to it. */
import { type Edit, type EditArgs, EditRefused, type EditSubject, type TextChange } from '../../../patching/edit.js';
import type { Source } from '../rules/source/source.js';
import type { SqlSource } from '../rules/source/sql-source.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';

export type StackEdit = Edit<Source>;

interface Particulars<Kind> {
  readonly type: string;
  plan(source: Kind, args: EditArgs, subject: EditSubject): readonly TextChange[];
}

/** An edit of TypeScript files. */
export const typescriptEdit = ({ type, plan }: Particulars<TypeScriptSource>): StackEdit => ({
  type,
  plan(source, args, subject) {
    if (source.kind !== 'typescript') throw new EditRefused(`${subject.path} is no TypeScript file`);
    return plan(source, args, subject);
  },
});

/** An edit of migrations. */
export const sqlEdit = ({ type, plan }: Particulars<SqlSource>): StackEdit => ({
  type,
  plan(source, args, subject) {
    if (source.kind !== 'sql') throw new EditRefused(`${subject.path} is no migration`);
    return plan(source, args, subject);
  },
});

/** An edit of any text: settings, styles, JSON. */
export const textEdit = ({ type, plan }: Particulars<Source>): StackEdit => ({ type, plan });
