/** What a school answers to one fixed talk: two systems with the same transcript behave the same, as far as it asks. */

export interface School {
  createApp(): { request(path: string, init?: RequestInit): Response | Promise<Response> };
  closeDatabase(): Promise<void>;
  migrate(folder: string): readonly string[];
}

type Step = readonly [method: string, path: string, body?: unknown, headers?: Record<string, string>];

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' };
const PAGE = { Accept: 'text/html' };
const course = { title: 'Physics', credits: 5, teacherId: 1 };
const student = { name: 'Ada', email: 'ada@example.com', birthDate: '2000-01-02', gpa: 3.5, status: 'enrolled' };

const STEPS: readonly Step[] = [
  ['POST', '/api/teachers', { name: 'Lovelace' }],
  ['POST', '/api/teachers', { name: 'Noether' }],
  ['POST', '/api/courses', course],
  ['POST', '/api/courses', { ...course, title: 'algebra', credits: 7, teacherId: 2 }],
  ['POST', '/api/courses', { ...course, title: 'Chemistry <b>"new"</b>', credits: 30 }],
  ['POST', '/api/courses', course],
  ['POST', '/api/courses', { ...course, title: 'A', credits: 0 }],
  ['POST', '/api/courses', { ...course, title: 'A', credits: 31 }],
  ['POST', '/api/courses', { ...course, title: 'A', credits: 'x' }],
  ['POST', '/api/courses', { ...course, title: null }],
  ['POST', '/api/courses', { ...course, title: 'A', teacherId: 99 }],
  ['POST', '/api/courses', { ...course, title: 'A', secret: true }],
  ['POST', '/api/courses', {}],
  ['POST', '/api/courses', '{"title":'],
  ['POST', '/api/courses', 'title=x', { 'Content-Type': 'text/plain' }],
  ['POST', '/api/courses', { ...course, title: 'x'.repeat(200_000) }],
  ['GET', '/api/courses'],
  ['GET', '/api/courses?sort=title&dir=desc&pageSize=2&page=1'],
  ['GET', '/api/courses?sort=credits&pageSize=1&page=2'],
  ['GET', '/api/courses?q=chem'],
  ['GET', '/api/courses?credits=7'],
  ['GET', '/api/courses?sort=secret'],
  ['GET', '/api/courses?pageSize=101'],
  ['GET', '/api/courses/1'],
  ['GET', '/api/courses/99'],
  ['GET', "/api/courses/1' OR 1=1"],
  ['PUT', '/api/courses/1', { ...course, credits: 6, version: 1 }],
  ['PUT', '/api/courses/1', { ...course, credits: 7, version: 1 }],
  ['PUT', '/api/courses/1', { title: 'Physics' }],
  ['PUT', '/api/courses/1', { ...course, secret: 1 }],
  ['PUT', '/api/courses/99', course],
  ['PATCH', '/api/courses/2', { credits: 8 }],
  ['PATCH', '/api/courses/2', { credits: 99 }],
  ['PATCH', '/api/courses/2', { secret: 1 }],
  ['PATCH', '/api/courses/2', { teacherId: 99 }],
  ['PATCH', '/api/courses/2', { title: 'Physics' }],
  ['PATCH', '/api/courses/2', '{'],
  ['PATCH', '/api/courses/99', { credits: 8 }],
  ['GET', '/api/courses?sort=id'],
  ['POST', '/api/students', student],
  ['POST', '/api/students', { ...student, email: 'b@example.com', name: 'Bo' }],
  ['POST', '/api/students', { ...student, email: 'c@example.com', status: 'lost' }],
  ['POST', '/api/students', { ...student, email: 'c@example.com', birthDate: '1800-01-01' }],
  ['PUT', '/api/courses/1/students/1'],
  ['PUT', '/api/courses/1/students/2'],
  ['PUT', '/api/courses/2/students/2'],
  ['PUT', '/api/courses/2/students/2'],
  ['PUT', '/api/courses/2/students/9'],
  ['GET', '/api/courses/1/students'],
  ['DELETE', '/api/courses/1/students/1'],
  ['DELETE', '/api/courses/1/students/1'],
  ['GET', '/api/courses/1/students'],
  ['GET', '/api/courses/2/students'],
  ['GET', '/courses', undefined, PAGE],
  ['GET', '/courses?q=a&sort=title', undefined, PAGE],
  ['GET', '/courses/new', undefined, PAGE],
  ['GET', '/courses/3', undefined, PAGE],
  ['GET', '/courses/3/edit', undefined, PAGE],
  ['GET', '/students/new', undefined, PAGE],
  ['GET', '/courses/3/delete', undefined, PAGE],
  ['GET', '/courses/99', undefined, PAGE],
  ['POST', '/courses/new', 'title=Logic&credits=3&teacherId=1', FORM],
  ['POST', '/courses/new', 'title=&credits=77&teacherId=1', FORM],
  ['POST', '/courses/new', 'title=Foreign&credits=3&teacherId=1', { ...FORM, Origin: 'https://evil.example' }],
  ['POST', '/courses/3/edit', 'title=Chemistry&credits=4&teacherId=1&version=1', FORM],
  ['POST', '/courses/3/edit', 'title=Chemistry&credits=99&teacherId=1&version=2', FORM],
  ['DELETE', '/api/teachers/1'],
  ['POST', '/courses/3/delete', '', FORM],
  ['DELETE', '/api/courses/2'],
  ['DELETE', '/api/courses/2'],
  ['GET', '/api/courses'],
  ['GET', '/'],
  ['GET', '/health'],
  ['GET', '/nowhere'],
  ['GET', '/openapi.json'],
];

/** One line an answer: status, the headers that mean something, body; moments and random numbers left out. */
export async function transcriptOf(school: School, migrations: string): Promise<readonly string[]> {
  const lines: string[] = [];
  try {
    await school.closeDatabase();
    school.migrate(migrations);
    const app = school.createApp();
    for (const step of STEPS) lines.push(await answerTo(app, step));
  } catch (error) {
    lines.push(`fault: ${String(error)}`);
  }
  return lines;
}

async function answerTo(app: ReturnType<School['createApp']>, [method, path, body, given]: Step): Promise<string> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json', ...given };
  const response = await app.request(path, { method, headers, ...(body === undefined ? {} : { body: text }) });
  const said = ['Location', 'Content-Type', 'Content-Security-Policy', 'X-Frame-Options']
    .map((name) => response.headers.get(name))
    .filter(Boolean);
  const content = (await response.text())
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '<number>');
  return `${method} ${path}: ${response.status} ${said.join(' ')} ${content}`;
}
