/** What people do to generated files, what bae does to them afterwards, and what has to become of each file. */
import assert from 'node:assert/strict';

/** From the text of a file, or nothing where there is none, to what the person leaves there; undefined deletes it. */
export type Edit = (text: string) => string | Buffer | undefined;

/**
 * `untouched`: as the person left it, and nothing of ours was due. `merged`: both sides are in it. `told`: both sides
 * meet in one place, theirs stays there and a notice says so; `merged, told` where the rest of ours is in it. `stays deleted`: no file,
 * and a notice. `moved`: as the person left it, at its new path. `made anew`: the system cannot do without it.
 */
export type Fate = 'untouched' | 'merged' | 'merged, told' | 'told' | 'stays deleted' | 'moved' | 'made anew';

export type ChangeName =
  | 'add phone'
  | 'gpa → grade'
  | 'gpa ≤ 5'
  | 'drop birthDate'
  | 'Student → Pupil'
  | 'link courses'
  | 'add Teacher'
  | 'drop Course';

export type EditCase = readonly [name: string, path: string, edit: Edit, change: ChangeName, fate: Fate];

/** Changes one place; the case is void where the template has no such place any more. */
const swap =
  (from: string, to: string): Edit =>
  (text) => {
    assert.ok(text.includes(from), `there is no ${JSON.stringify(from)} to edit`);
    return text.replace(from, () => to);
  };
const after = (line: string, more: string): Edit => swap(line, line + more);
const everywhere =
  (from: RegExp, to: string): Edit =>
  (text) => {
    assert.match(text, from);
    return text.replace(from, to);
  };
const append =
  (more: string): Edit =>
  (text) =>
    text + more;
const prepend =
  (more: string): Edit =>
  (text) =>
    more + text;
const write =
  (content: string | Buffer): Edit =>
  () =>
    content;
const gone: Edit = () => undefined;
const both =
  (one: Edit, two: Edit): Edit =>
  (text) => {
    const first = one(text);
    assert.ok(typeof first === 'string');
    return two(first);
  };
/** Takes a declaration out, from its docstring to its closing line, and puts it at the end where it is moved. */
const cut =
  (start: RegExp, { move }: { readonly move: boolean }): Edit =>
  (text) => {
    const block = new RegExp(`(/\\*\\*[^/]*\\*/\\n)?${start.source}[\\s\\S]*?\\n\\}?\\)?;?\\n(?=\\n|$)`, 'm').exec(
      text,
    )?.[0];
    assert.ok(block, `there is no ${start.source}`);
    return text.replace(block, '') + (move ? `\n${block}` : '');
  };
const crlf = everywhere(/\n/g, '\r\n');

const MODEL = 'src/entities/student/student.model.ts';
const REPO = 'src/entities/student/student.repo.ts';
const API = 'src/entities/student/student.api.ts';
const PAGES = 'src/entities/student/student.pages.ts';
const RULES = 'src/entities/student/student.rules.ts';
const TEST = 'test/student.test.ts';
const SAMPLE = 'test/student.sample.ts';
const TABLES = 'src/db/tables.ts';
const INDEX = 'src/entities/index.ts';
const OWN_ROUTE = "\nstudentApi.get('/report/best', (c) => c.json({ best: 1 }));\n";
const OWN_RULE = swap('Hooks = {}', 'Hooks = {\n  derive: (values) => ({ ...values, name: values.name.trim() }),\n}');

export const EDIT_CASES: readonly EditCase[] = [
  // The model: every attribute is a few lines in it.
  [
    'own function at the end',
    MODEL,
    append('\nexport const isGood = (gpa: number) => gpa > 3;\n'),
    'add phone',
    'merged',
  ],
  ['comment far from the change', MODEL, after('/** For people. */\n', '// ours\n'), 'add phone', 'merged'],
  ['label of another attribute', MODEL, swap("label: 'Gpa'", "label: 'Grade average'"), 'add phone', 'merged'],
  ['label just above the new lines', MODEL, swap("label: 'Birth date'", "label: 'Born on'"), 'add phone', 'merged'],
  [
    'own check on a line near it',
    MODEL,
    swap('date(fields.birthDate)', 'date(fields.birthDate).brand()'),
    'add phone',
    'merged',
  ],
  ['variable renamed everywhere', MODEL, everywhere(/\bvalues\b/g, 'columns'), 'add phone', 'merged, told'],
  ['import added', MODEL, prepend("import 'node:path';\n"), 'add phone', 'merged'],
  ['Windows line ends', MODEL, crlf, 'add phone', 'merged'],
  ['Windows line ends and an edit', MODEL, both(swap("label: 'Gpa'", "label: 'Average'"), crlf), 'gpa ≤ 5', 'merged'],
  ['indented by four', MODEL, everywhere(/^( +)/gm, '$1$1'), 'add phone', 'merged'],
  ['double quotes', MODEL, everywhere(/'/g, '"'), 'gpa ≤ 5', 'merged'],
  [
    'a field put on one line',
    MODEL,
    everywhere(/\{\n\s+name: 'gpa',\n\s+column: 'gpa',\n\s+/g, "{ name: 'gpa', column: 'gpa', "),
    'add phone',
    'merged',
  ],
  ['double quotes', MODEL, everywhere(/'/g, '"'), 'add phone', 'merged'],
  ['indented by four', MODEL, everywhere(/^( +)/gm, '$1$1'), 'gpa → grade', 'merged'],
  ['indented by tabs, entity renamed', REPO, everywhere(/^ {2}/gm, '\t'), 'Student → Pupil', 'merged'],
  ['spaces at the ends of lines', MODEL, everywhere(/,$/gm, ', '), 'drop birthDate', 'merged'],
  ['no semicolons', API, everywhere(/;$/gm, ''), 'link courses', 'merged, told'],
  ['no newline at the end', MODEL, everywhere(/\n$/g, ''), 'add phone', 'merged'],
  ['blank lines between fields', MODEL, everywhere(/\n {2}\},\n/g, '\n  },\n\n'), 'drop birthDate', 'merged'],
  ['comments removed', MODEL, everywhere(/\/\*\*.*\*\/\n/g, ''), 'add phone', 'merged, told'],
  ['function deleted', MODEL, cut(/export function studentTitle/, { move: false }), 'add phone', 'merged'],
  ['type moved to the end', MODEL, cut(/export const studentPatch/, { move: true }), 'add phone', 'merged'],
  ['the renamed label itself', MODEL, swap("label: 'Gpa'", "label: 'Average'"), 'gpa → grade', 'merged, told'],
  ['the very limit, otherwise', MODEL, swap('max: 4', 'max: 4.3'), 'gpa ≤ 5', 'told'],
  ['the very limit, the same', MODEL, swap('max: 4', 'max: 5'), 'gpa ≤ 5', 'untouched'],
  ['limit near the renamed name', MODEL, swap('max: 4', 'max: 4.3'), 'gpa → grade', 'merged'],
  ['the removed attribute', MODEL, swap("label: 'Birth date'", "label: 'Born on'"), 'drop birthDate', 'merged, told'],
  ['the removed attribute’s neighbour', MODEL, swap("label: 'Gpa'", "label: 'Average'"), 'drop birthDate', 'merged'],
  [
    'the same attribute added',
    MODEL,
    after('string(fields.name),\n', '  phone: string(fields.name).optional(),\n'),
    'add phone',
    'merged, told',
  ],
  ['emptied', MODEL, write(''), 'add phone', 'told'],
  ['no text any more', MODEL, write(Buffer.from([0xff, 0xfe, 0x00, 0x80])), 'add phone', 'told'],
  ['deleted', MODEL, gone, 'add phone', 'stays deleted'],
  ['deleted, nothing due', API, gone, 'add phone', 'stays deleted'],
  ['edited, entity renamed', MODEL, swap("label: 'Gpa'", "label: 'Average'"), 'Student → Pupil', 'merged'],
  ['edited, entity removed', 'src/entities/course/course.model.ts', append('// ours\n'), 'drop Course', 'told'],
  // The database access.
  [
    'own query at the end',
    REPO,
    append('\nexport const everyStudent = (db: Db) => db.selectFrom("students");\n'),
    'add phone',
    'merged',
  ],
  [
    'own line in a function',
    REPO,
    after('const now = new Date().toISOString();\n', "  console.info('saved');\n"),
    'add phone',
    'merged',
  ],
  ['own mapping of another column', REPO, swap('name: row.name,', 'name: row.name.trim(),'), 'add phone', 'merged'],
  ['own mapping of the renamed column', REPO, swap('gpa: row.gpa,', 'gpa: row.gpa ?? 0,'), 'gpa → grade', 'merged'],
  [
    'own mapping of the removed column',
    REPO,
    swap('row.birth_date', 'row.birth_date.slice(0, 10)'),
    'drop birthDate',
    'merged, told',
  ],
  ['function moved', REPO, cut(/export async function deleteStudent/, { move: true }), 'add phone', 'merged'],
  [
    'function moved, entity renamed',
    REPO,
    cut(/export async function deleteStudent/, { move: true }),
    'Student → Pupil',
    'merged',
  ],
  // The API.
  ['own route at the end', API, append(OWN_ROUTE), 'link courses', 'merged'],
  [
    'own route in the middle',
    API,
    after('export const studentApi = new Hono();\n', OWN_ROUTE),
    'link courses',
    'merged',
  ],
  ['own import among ours', API, after("from 'hono';\n", "import 'hono/logger';\n"), 'link courses', 'merged'],
  [
    'own middleware',
    API,
    after('new Hono();\n', 'studentApi.use(async (_, next) => next());\n'),
    'link courses',
    'merged',
  ],
  ['own route, nothing due', API, append(OWN_ROUTE), 'add phone', 'untouched'],
  ['own route, entity renamed', API, append(OWN_ROUTE), 'Student → Pupil', 'merged'],
  ['variable renamed', API, everywhere(/\bquery\b(?!\.ts)/g, 'wanted'), 'link courses', 'merged'],
  ['route deleted', API, cut(/studentApi\.delete/, { move: false }), 'link courses', 'merged'],
  ['deleted', API, gone, 'link courses', 'stays deleted'],
  // The pages.
  [
    'column left out of a page',
    PAGES,
    swap('fields: studentFields', 'fields: studentFields.slice(1)'),
    'link courses',
    'merged',
  ],
  [
    'own word for the plural',
    PAGES,
    swap("pluralLabel: 'Students'", "pluralLabel: 'Young people'"),
    'Student → Pupil',
    'merged',
  ],
  ['own import', PAGES, prepend("import 'node:path';\n"), 'Student → Pupil', 'merged'],
  ['deleted, entity renamed', PAGES, gone, 'Student → Pupil', 'stays deleted'],
  // What is the person's from the first day.
  ['own rules', RULES, OWN_RULE, 'add phone', 'untouched'],
  ['own rules, entity renamed', RULES, OWN_RULE, 'Student → Pupil', 'merged'],
  ['own rules, entity removed', 'src/entities/course/course.rules.ts', append('// ours\n'), 'drop Course', 'told'],
  ['rules deleted', RULES, gone, 'add phone', 'made anew'],
  [
    'own file beside ours',
    'src/entities/student/student.report.ts',
    write('export const report = 1;\n'),
    'Student → Pupil',
    'untouched',
  ],
  ['own folder', 'docs/notes.md', write('# Ours\n'), 'drop Course', 'untouched'],
  [
    'own file where ours is to be',
    'src/entities/teacher/teacher.model.ts',
    write('export const mine = 1;\n'),
    'add Teacher',
    'told',
  ],
  ['own test file', 'test/own.test.ts', write("import 'node:test';\n"), 'drop birthDate', 'untouched'],
  // Tests, migrations, and the frame.
  ['own test among ours', TEST, append("\ntest('ours', () => undefined);\n"), 'add phone', 'merged'],
  ['own sample value', SAMPLE, swap("name: 'name 1'", "name: 'Ada'"), 'add phone', 'merged'],
  ['comment in a migration', 'migrations/0001_create_students.sql', append('-- ours\n'), 'add phone', 'untouched'],
  ['own table', TABLES, append('\nexport interface LogTable {\n  at: string;\n}\n'), 'add phone', 'merged'],
  [
    'own column beside the new one',
    TABLES,
    after('birth_date: string;\n', '  shoe_size?: number;\n'),
    'add phone',
    'merged',
  ],
  [
    'own entry in the list of entities',
    INDEX,
    after("from '../model/entity.ts';\n", "import 'node:os';\n"),
    'add Teacher',
    'merged',
  ],
  ['own section in the README', 'README.md', append('\n## Our rules\n\nBe kind.\n'), 'add Teacher', 'merged'],
  [
    'own first words in the README',
    'README.md',
    everywhere(/^A web application.*$/gm, 'Our own words.'),
    'add Teacher',
    'merged, told',
  ],
  [
    'own script and package',
    'package.json',
    swap('"typecheck": "tsc"', '"typecheck": "tsc",\n    "hello": "echo hello"'),
    'add Teacher',
    'untouched',
  ],
  ['own style', 'public/app.css', append('.ours { color: teal; }\n'), 'link courses', 'untouched'],
  ['own footer', 'src/ui/layout.ts', append('// ours\n'), 'add Teacher', 'untouched'],
  ['own ignored files', '.gitignore', append('*.log\n'), 'Student → Pupil', 'untouched'],
];

/** Merges whose parts are all there but do not fit together: the types of a verified run refuse them. */
export const REFUSED_BY_TYPES: readonly string[] = ['the same attribute added'];
