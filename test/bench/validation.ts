// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
/** What rules take for a file that is warm, and for the worst file that they read at all. */
import { SWEAS } from '../../src/domain/artifact.js';
import type { ValidationSubject } from '../../src/domain/finding.js';
import { MAX_CODE_LENGTH } from '../../src/validation/engine.js';
import { newSystem, school } from '../stacks/specs.js';
import { rendered } from '../validation/rendered.js';
import { typescriptEngine } from '../validation/typescript-engine.js';
import type { Measurement, Suite } from './measure.js';

/** As many times as fit into the largest file that is read. */
const full = (start: string, piece: string, end = ''): string =>
  start + piece.repeat(Math.floor((MAX_CODE_LENGTH - start.length - end.length) / piece.length)) + end;
const nested = (open: string, inside: string, close: string): string => {
  const depth = Math.floor((MAX_CODE_LENGTH - inside.length - 40) / (open.length + close.length));
  return `export const studentApi = ${open.repeat(depth)}${inside}${close.repeat(depth)};\n`;
};

const API = 'src/entities/student/student.api.ts';
const REPO = 'src/entities/student/student.repo.ts';
const PAGES = 'src/entities/student/student.pages.ts';
const RULES = 'src/entities/student/student.rules.ts';
const TEST = 'test/student.test.ts';
const SQL = 'migrations/0001_create_students.sql';

/** Each is as long as a file may be, and repeats what some rule looks at closely. */
const HOSTILE: readonly (readonly [path: string, code: string])[] = [
  [API, '('.repeat(MAX_CODE_LENGTH)],
  [API, nested('(', '1', ')')],
  [API, nested('[', '1', ']')],
  [API, nested('f(', '1', ')')],
  [API, nested('() => ', '1', '')],
  [API, nested('`${', '1', '}`')],
  [PAGES, nested('html`<p>${', '1', '}</p>`')],
  [PAGES, full('', 'html`<input id="a">`;')],
  [PAGES, full('export const page = html`', '<input id="a">', '`;')],
  [PAGES, full('export const page = [', 'html`<input id="${a}">`,', '];')],
  [PAGES, full('export const page = () => {', 'if (!a) return html`<form action="${b}"></form>`;', '};')],
  [REPO, full('export async function getStudent() {', "await db.selectFrom('students').where('id', '=', id);", '}')],
  [API, full('export const studentApi = new Hono()', ".get('/:id', (c) => c.json(1))", ';')],
  [TEST, full("suite('a', () => {", "test('a', async () => { assert.equal(a.status, 200); });", '});')],
  [PAGES, full('', 'html`<form>${a}</form>`;')],
  [API, full('', "a.get('/:id',(c)=>c.json(1));")],
  [API, full('', "a.post('/',async(c)=>{await c.req.json()});")],
  [API, full('', 'withDatabase((db)=>createStudent(db));')],
  [REPO, full('', "db.updateTable('a').set(b);")],
  [REPO, full('', "const a=db.deleteFrom('a');")],
  [REPO, full('', 'const a=listStudents(db);')],
  [REPO, full('export const toRow=(row)=>({', 'a:row.a,', '});')],
  [RULES, full('', 'for(;;){}')],
  [RULES, full('', 'const process=process;')],
  [RULES, full('', 'function f(process){process}')],
  [TEST, full('', "test('a',()=>{b()});")],
  [TEST, full('', "test('a',async()=>{const a=await call('POST');assert.equal(a.status,1)});")],
  [SQL, full('CREATE TABLE students (', 'a', ')')],
  [SQL, full('', 'CREATE TABLE students (id INTEGER);')],
  [SQL, full('SELECT ', '(', '')],
  [SQL, full('CREATE TABLE students (id INTEGER PRIMARY KEY', ', a TEXT NUL', ')')],
  ['package.json', full('', '[')],
  ['public/app.css', full('', '/*"')],
];

export const validation: Suite = { name: 'validation', run: measured };

async function measured(): Promise<Measurement[]> {
  await typescriptEngine.warm();
  const artifacts = await rendered(newSystem(school));
  const ms = (subject: ValidationSubject): number => typescriptEngine.validateCode(subject).validationTimeMs;
  for (let round = 0; round < 3; round += 1) for (const artifact of artifacts) ms(artifact);
  const worst = HOSTILE.map(([path, code]) => {
    const subjects = SWEAS.map((swea): ValidationSubject => ({ path, code, swea, entity: 'Student' }));
    return Math.max(...subjects.map((subject) => Math.min(...[1, 2, 3].map(() => ms(subject)))));
  });
  return [
    {
      name: 'validation of a file of a school, warm',
      unit: 'ms',
      samples: artifacts.map(ms),
      figure: 'p95',
      budget: 10,
    },
    { name: 'validation of hostile files of 64 KB', unit: 'ms', samples: worst, figure: 'max', budget: 100 },
  ];
}
