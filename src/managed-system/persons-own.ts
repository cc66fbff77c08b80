/** The folder of our records in a managed folder. */
export const RECORDS = '.bae';

/**
 * What a person keeps among our records: templates and rules of their own. They may be there before any system is, and
 * never go with one.
 */
export const PERSONS_OWN: ReadonlySet<string> = new Set(['templates', 'rules']);
