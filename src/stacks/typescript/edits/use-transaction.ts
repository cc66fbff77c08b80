import { replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { theOne } from './target.js';

/** Lets a write happen whole or not at all: `transaction` in the place of `withDatabase`. */
export const useTransaction = typescriptEdit({
  type: 'use_transaction',
  plan(source, args, subject) {
    const calls = source.callsOf('withDatabase').filter((call) => source.ts.isIdentifier(call.expression));
    const call = theOne(source, calls, args, 'use of withDatabase');
    return [...reaching(source, subject, 'transaction'), replaced(source, call.expression, 'transaction')];
  },
});
