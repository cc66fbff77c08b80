/** What an entity is called in generated code. Names of specs are safe identifiers; these are also free of collisions. */
import { withArticle } from '../../domain/article.js';
import type { EntitySpec } from '../../domain/entity-spec.js';
import { camelCase, kebabCase, snakeCase, wordsOf } from '../../domain/names.js';

export interface Identifiers {
  /** TypeScript type: "GiftCard". */
  readonly type: string;
  /** Start of the names of values: "giftCard" in giftCardFields. */
  readonly one: string;
  /** End of the names of functions on many: "GiftCards" in listGiftCards. */
  readonly many: string;
  /** A variable that holds one: "giftCard", or "classItem" where the plain name is taken. */
  readonly variable: string;
  /** File and folder: "gift-card". */
  readonly file: string;
  /** Database table: "gift_cards". */
  readonly table: string;
  /** Path of its pages: "/gift-cards". */
  readonly path: string;
  /** For comments: "gift card", "gift cards". Made of letters, so no comment ends early. */
  readonly words: string;
  /** "a gift card", "an exhibit". */
  readonly oneOf: string;
  readonly pluralWords: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Types that the files of an entity use, from the language and from the frame. */
const TAKEN_TYPES = words(`
  Answer Array Context Date Db Entity EntityView Error Expression Field Hono ListQuery Map Number Object Omit
  Option Page Partial Promise Readonly ReadonlyMap Record Reference Refusal Reflect Required Row RuleContext Rules
  Selectable Set SqlBool Stored String Symbol Tables Use
`);

/** Names in reach where generated code declares such a variable, and words that cannot be one. */
const TAKEN_VARIABLES = words(`
  abstract app arguments as assert async at await boolean break c call case catch change class const context continue counted
  created current db debugger decimal default delete deleted do else email entities enum eval export extends false
  fields finally float for found from function get given id if implements import in input inserting instanceof integer
  interface items label let limit linked matching merge module new null of once one onto open ordering other package
  page pageSize parse patch private protected public q query read reference references refused related replaced return
  row rows rules saving set stale static stored string suite super switch symbol test text this throw total
  transaction true try type typeof undefined updated updating url uses using value values var version void while with
  yield
`);

/** Paths of the frame. */
const TAKEN_PATHS = words('api docs health public');

type Named = Pick<EntitySpec, 'name' | 'plural'>;

const known = new WeakMap<Named, Identifiers>();

/** Each entity is asked for often, in a plan and in each file that lists entities: it is worked out once. */
export function identifiersOf(entity: Named): Identifiers {
  const identifiers = known.get(entity) ?? workedOut(entity);
  known.set(entity, identifiers);
  return identifiers;
}

function workedOut({ name, plural }: Named): Identifiers {
  const one = camelCase(name);
  const table = snakeCase(plural);
  const path = kebabCase(plural);
  return {
    type: TAKEN_TYPES.has(name) ? `${name}Entity` : name,
    one,
    many: plural,
    variable: TAKEN_VARIABLES.has(one) ? `${one}Item` : one,
    file: kebabCase(name),
    // SQLite keeps names that begin like its own.
    table: table.startsWith('sqlite_') ? `app_${table}` : table,
    path: `/${TAKEN_PATHS.has(path) ? `${path}-list` : path}`,
    words: wordsOf(name).join(' '),
    oneOf: withArticle(wordsOf(name).join(' ')),
    pluralWords: wordsOf(plural).join(' '),
  };
}
