import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { problemPage } from '../ui/problem-page.ts';

/** What is wrong with one field, in words for people; `path` is its JSON name, or empty for the whole. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Malformed request',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported format',
  422: 'Not valid',
};

/** An error that its reader can act on; anything else that is thrown is a fault of ours (500). */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly errors: readonly FieldError[];
  /** What the answer says beside its body. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    detail: string,
    errors: readonly FieldError[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  get title(): string {
    return TITLES[this.status] ?? 'Error';
  }
}

export const malformed = (detail: string): Problem => new Problem(400, detail);

/** "There is no student 7." */
export const notFound = (label: string, id: string | number): Problem =>
  new Problem(404, `There is no ${label.toLowerCase()} ${id}.`);

/** "DELETE is not possible here, only GET, POST." */
export function methodNotAllowed(method: string, allowed: readonly string[]): Problem {
  const list = allowed.join(', ');
  return new Problem(405, `${method} is not possible here, only ${list}.`, [], { Allow: list });
}

/** "There is no linked course 7." */
export const notLinked = (label: string, id: number): Problem => notFound(`linked ${label}`, id);

export const conflict = (detail: string, errors: readonly FieldError[] = []): Problem =>
  new Problem(409, detail, errors);

/** "Course needs a teacher: give it another one instead." */
export const stillNeeded = (label: string, needed: string): Problem =>
  conflict(`${label} needs a ${needed.toLowerCase()}: give it another one instead.`);

/** Someone else saved the row in between. */
export const stale = (label: string, version: number): Problem =>
  conflict(
    `${label} was changed by someone else in the meantime: it is at version ${version} now. Read it again.`,
  );

export const invalid = (errors: readonly FieldError[]): Problem =>
  new Problem(422, errors.map(({ message }) => message).join('; '), errors);

/** What is asked of a schema: a whole ZodType would be compared with each one, method by method, by the compiler. */
export interface Schema<T> {
  safeParse(value: unknown): z.ZodSafeParseResult<T>;
}

/** The value in its typed shape; throws a 422 that names each field that is not valid. */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap(fieldErrors));
}

function fieldErrors(issue: z.core.$ZodIssue): readonly FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: key, message: `${key} is not a known field` }));
  return [{ path: issue.path.join('.'), message: issue.message }];
}

/** The one place where errors become answers: RFC 9457 problem details, or a page for a browser. */
export function answerError(error: Error, c: Context): Response | Promise<Response> {
  if (error instanceof Problem) return answer(c, error);
  if (error instanceof HTTPException) return answer(c, new Problem(error.status, error.message));
  // The reader gets a number, the log what happened under it.
  const id = randomUUID();
  console.error(JSON.stringify({ id, method: c.req.method, path: c.req.path, error: error.stack }));
  return answer(c, new Problem(500, `Something went wrong on our side. Its number is ${id}.`));
}

export const answerNotFound = (c: Context): Response | Promise<Response> =>
  answer(c, new Problem(404, `There is nothing at ${c.req.path}.`));

function answer(c: Context, problem: Problem): Response | Promise<Response> {
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  if (wantsPage(c)) return problemPage(c, problem);
  const { status, title, message: detail, errors } = problem;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, errors });
  return c.body(body, status, { 'Content-Type': 'application/problem+json' });
}

const wantsPage = (c: Context): boolean =>
  !c.req.path.startsWith('/api/') && (c.req.header('Accept') ?? '').includes('text/html');
