/** Faults that can be put into the files of any entity. */

export interface Fault {
  readonly name: string;
  readonly path: RegExp;
  /** Global: one fault a match. */
  readonly find: RegExp;
  readonly put: string;
}

const API = /\.api\.ts$/;
const REPO = /\.repo\.ts$/;
const MODEL = /\.model\.ts$/;
const PAGES = /\.pages\.ts$/;
const MIGRATION = /\.sql$/;
const TEST = /^test\/.*\.test\.ts$/;

export const FAULTS: readonly Fault[] = [
  { name: 'another status for a new row', path: API, find: /, 201,/g, put: ', 200,' },
  { name: 'no address of the new row', path: API, find: /, \{ Location: [^}]*\}` \}/g, put: '' },
  { name: 'a body where there is nothing to say', path: API, find: /c\.body\(null, 204\)/g, put: 'c.json({})' },
  { name: 'input as it came', path: API, find: /parse\(\w+, (await jsonBody\(c\))\)/g, put: '$1' },
  { name: 'input by other means', path: API, find: /parse\(\w+, await jsonBody\(c\)\)/g, put: 'await c.req.json()' },
  { name: 'nothing for a missing row', path: API, find: / {2}if \(!\w+\) throw notFound\([^;]*;\n/g, put: '' },
  { name: 'no transaction', path: API, find: /await transaction\(/g, put: 'await withDatabase(' },
  { name: 'a promise nobody waits for', path: /\.(?:api|repo|links)\.ts$/, find: /await (?=\w+\()/g, put: '' },
  { name: 'a form as it came', path: PAGES, find: /parse\(\w+, body\)/g, put: 'body' },
  { name: 'unknown fields', path: MODEL, find: /z\.strictObject\(/g, put: 'z.object(' },
  {
    name: 'a field without a check',
    path: MODEL,
    find: /^ {2}\w+: \w+\(fields\.\w+\)(?:\.nullable\(\))?,\n/gm,
    put: '',
  },
  {
    name: 'a limit less',
    path: MODEL,
    find: /^ {4}(?:min|max|minLength|maxLength|required|unique): .*\n/gm,
    put: '',
  },
  {
    name: 'another table',
    path: REPO,
    find: /(insertInto|deleteFrom|updateTable)\('\w+'\)/g,
    put: "$1('others')",
  },
  { name: 'every row', path: REPO, find: /\.where\('id', '=', id\)(?=\.(?:returning|execute))/g, put: '' },
  { name: 'a value that is not stored', path: REPO, find: /^ {2}\w+: values\.\w+,\n/gm, put: '' },
  { name: 'a value of another column', path: REPO, find: /: row\.(?!version)\w+,/g, put: ': row.version,' },
  { name: 'references not checked', path: REPO, find: / {2}await checkReferences\([^;]*;\n/g, put: '' },
  { name: 'duplicates not told', path: REPO, find: /saving\(\w+, \(\) => (\w+\.\w+\(\))\)/g, put: '$1' },
  { name: 'rules not applied', path: REPO, find: /await applyRules\(\w+, (\w+), \w+\)/g, put: '$1' },
  { name: 'a column that may be empty', path: MIGRATION, find: / NOT NULL/g, put: '' },
  { name: 'no key', path: MIGRATION, find: / PRIMARY KEY AUTOINCREMENT/g, put: '' },
  { name: 'duplicates', path: MIGRATION, find: /CREATE UNIQUE/g, put: 'CREATE' },
  { name: 'a column less', path: MIGRATION, find: /^ {2}"\w+" .*,\n/gm, put: '' },
  {
    name: 'a reference to nothing',
    path: MIGRATION,
    find: / REFERENCES "\w+" \("id"\)(?: ON DELETE [A-Z ]+)?(?=,)/g,
    put: '',
  },
  {
    name: 'a status that is not asserted',
    path: TEST,
    find: /^ {4}assert\.equal\((?:created|replaced|changed|read)\.status, \d+\);\n/gm,
    put: '',
  },
  { name: 'a test that is left out', path: TEST, find: /^ {2}test\(/gm, put: '  test.skip(' },
];

/** Every way to put the fault into a text. */
export const faultyVersions = (code: string, { find, put }: Fault): readonly string[] =>
  [...code.matchAll(find)].map((match) => {
    const faulty = match[0].replace(new RegExp(find.source, find.flags.replace('g', '')), put);
    // A look-ahead sees nothing behind the match itself: what is found there is simply left out.
    return (
      code.slice(0, match.index) + (faulty === match[0] ? put : faulty) + code.slice(match.index + match[0].length)
    );
  });
