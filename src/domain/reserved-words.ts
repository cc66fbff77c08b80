/**
 * Words with a meaning of their own to JavaScript, TypeScript, SQLite, objects and Windows; lower case, compare folded.
 * Templates survive keywords as names, so people keep theirs; only names that no file or object can have are changed.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const JAVASCRIPT = words(`
  abstract any arguments as asserts async await boolean break case catch class const constructor continue debugger
  declare default delete do double else enum eval export extends false final finally float for from function get goto
  if implements import in infer instanceof int interface is keyof let long module namespace native never new null
  number object of package private protected public readonly require return satisfies set short static string super
  switch symbol synchronized this throw throws transient true try type typeof undefined unique unknown using var void
  volatile while with yield
`);
const GLOBALS = words(`
  array bigint buffer console context crypto database date document error fetch global globalthis hono infinity intl
  isnan json kysely map math nan process promise proxy record reflect regexp request response set url weakmap weakset
  window zod partial pick omit exclude extract generated selectable insertable updateable
`);
const SQLITE = words(`
  abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade cast
  check collate column commit conflict constraint create cross current current_date current_time current_timestamp
  deferrable deferred desc detach distinct drop each escape except exclude exclusive exists explain fail filter first
  following foreign full generated glob group groups having ignore immediate index indexed initially inner insert
  instead intersect into isnull join key last left like limit match materialized natural no not nothing notnull nulls
  offset on or order others outer over partition plan pragma preceding primary query raise range recursive references
  regexp reindex release rename replace restrict returning right rollback row rows savepoint select sqlite_master table
  temp temporary then ties to transaction trigger unbounded union update using vacuum values view virtual when where
  window without
`);
const OBJECT_PROTOTYPE = words(`
  __proto__ proto hasownproperty isprototypeof propertyisenumerable tolocalestring tostring valueof prototype
  __definegetter__ __definesetter__ __lookupgetter__ __lookupsetter__
`);
const WINDOWS = words(
  'aux clock con nul prn com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9',
);

/** Names that objects are born with; also spelled without the underscores that naming drops. */
export const PROTOTYPE_NAMES: ReadonlySet<string> = new Set([...OBJECT_PROTOTYPE, 'constructor']);

/** File and folder names that Windows keeps for devices. */
export const DEVICE_NAMES: ReadonlySet<string> = new Set(WINDOWS);

/** Attributes that every row has by itself. */
export const SYSTEM_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'version']);

/** For tests: every word that templates must survive as entity and attribute name. */
export const EVERY_RESERVED_WORD: readonly string[] = [
  ...new Set([...JAVASCRIPT, ...GLOBALS, ...SQLITE, ...OBJECT_PROTOTYPE, ...WINDOWS, ...SYSTEM_ATTRIBUTES]),
].sort();
