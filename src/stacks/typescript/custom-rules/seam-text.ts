/** What `src/model/rules.ts` of a managed system offers, in as few words as a model needs. */
export const SEAM = `type Hooks = { // all optional, may be async
  hosts?: string[] // that fetch may call
  transitions?: { enumAttribute: { eachValue: (next | { to: next, unless(item): message | false })[] } } // enforced; starts at the default; last value: []
  prepare?(values, out): Partial<Item> // before the transaction
  derive?(values, c): every computed attribute // also when linked rows change
  validate?(item, c): void
  beforeSave?, afterSave?, beforeDelete?, afterDelete?(item, c): void // in the transaction, may write other tables
  announce?(item, out): void // after commit
}
c = { db: Db /* Kysely */, current: Item | undefined /* row before; undefined: new */, refuse(attribute, 'End date must be after start date') /* undoes all */ }
out = { db, current, fetch(url, { method?, json? }?): Promise<Response> } // throws unless ok; url: 'https://host…' or '$SOME_URL…' (environment)
\`sql\` (kysely), \`z\` (zod) and the type Db are in scope.`;
