/** How tests of rules call the rows of each entity: `leaveRequests.add({ … })`. */
import type { EntitySpec } from '../../../domain/entity-spec.js';
import { camelCase } from '../../../domain/names.js';
import { identifiersOf } from '../identifiers.js';

/** Names that such a test has already, and words that cannot be one. */
const TAKEN: ReadonlySet<string> = new Set(
  'assert beforeEach classes delete emptyDatabase import listen new process return rows suite test this'.split(' '),
);

export function rowsName(entity: EntitySpec): string {
  const name = camelCase(identifiersOf(entity).many);
  return TAKEN.has(name) ? `${name}Rows` : name;
}
