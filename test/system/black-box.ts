/**
 * Checks a running system from outside, by what its OpenAPI document says: create, read, list, change and delete each
 * entity, and everything that must be refused. Throws an AssertionError that names the entity and the answer.
 */
import assert from 'node:assert/strict';
import { type ValueSchema, valueFor } from './sample-values.js';

export interface BlackBoxReport {
  readonly entities: readonly string[];
  /** Answers that were compared. */
  readonly checks: number;
}

interface ObjectSchema {
  readonly properties: Readonly<Record<string, ValueSchema>>;
  readonly required: readonly string[];
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, ObjectSchema>> };
}

interface Operation {
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

type Row = Readonly<Record<string, unknown>>;

export async function checkSystem(baseUrl: string): Promise<BlackBoxReport> {
  const box = new BlackBox(baseUrl);
  return box.check();
}

class BlackBox {
  #checks = 0;
  #next = 0;
  readonly #baseUrl: string;
  readonly #inputs = new Map<string, ObjectSchema>();

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  async check(): Promise<BlackBoxReport> {
    const { status, body } = await this.#ask('GET', '/openapi.json');
    assert.equal(status, 200, 'the description of the API is served');
    this.#readInputs(body as unknown as Document);
    assert.ok(this.#inputs.size > 0, 'the API describes at least one entity');
    for (const path of this.#inputs.keys()) await this.#checkEntity(path);
    return { entities: [...this.#inputs.keys()], checks: this.#checks };
  }

  #readInputs({ openapi, paths, components }: Document): void {
    assert.match(openapi, /^3\.1/);
    for (const [path, { post }] of Object.entries(paths)) {
      const name = post?.requestBody?.content['application/json'].schema.$ref.split('/').at(-1) ?? '';
      const schema = components.schemas[name];
      if (schema) this.#inputs.set(path, schema);
    }
  }

  async #checkEntity(path: string): Promise<void> {
    const input = await this.#input(path);
    const created = await this.#expect(201, 'POST', path, input);
    const at = `${path}/${String(created.body.id)}`;
    assert.equal(created.headers.get('Location'), at, `${path}: Location of a new row`);
    assert.deepEqual({ ...created.body, ...input }, created.body, `${path}: a new row is answered as sent`);
    assert.deepEqual((await this.#expect(200, 'GET', at)).body, created.body, `${path}: a row is read as created`);
    await this.#checkList(path, created.body);
    await this.#checkRefusals(path, input, created.body);
    await this.#checkChanges(path, at, input);
    await this.#expect(204, 'DELETE', at);
    await this.#expect(404, 'GET', at);
    await this.#expect(404, 'DELETE', at);
  }

  async #checkList(path: string, row: Row): Promise<void> {
    const first = await this.#expect(200, 'GET', `${path}?page=1&pageSize=1&sort=id&dir=desc`);
    const { items, total } = first.body;
    assert.deepEqual(items, [row], `${path}: the last row comes first when sorted down`);
    const beyond = await this.#expect(200, 'GET', `${path}?pageSize=1&page=${Number(total) + 1}`);
    assert.deepEqual(beyond.body.items, [], `${path}: there is nothing after the last page`);
    await this.#expect(400, 'GET', `${path}?pageSize=1000000`);
    await this.#expect(400, 'GET', `${path}?sort=${encodeURIComponent('id; drop table x')}`);
  }

  async #checkRefusals(path: string, input: Row, row: Row): Promise<void> {
    const { properties, required } = this.#schema(path);
    for (const name of required) {
      const { [name]: _, ...rest } = input;
      await this.#refused(path, 422, [name], rest);
    }
    for (const [name, schema] of Object.entries(properties)) {
      if (schema['x-unique']) await this.#refuseDuplicate(path, name, row);
      if (schema['x-references']) await this.#refused(path, 422, [name], { ...input, [name]: 999_999 });
    }
    await this.#refused(path, 422, ['no_such_field'], { ...input, no_such_field: 1 });
    for (const id of ['999999', '0', 'abc', '1%20or%201=1']) await this.#expect(404, 'GET', `${path}/${id}`);
  }

  /** Another unique field of few values may be the same too; the refusal has to name one of them. */
  async #refuseDuplicate(path: string, name: string, row: Row): Promise<void> {
    const input = { ...(await this.#input(path)), [name]: row[name] };
    const same = Object.entries(this.#schema(path).properties)
      .filter(([other, schema]) => schema['x-unique'] && input[other] === row[other])
      .map(([other]) => other);
    await this.#refused(path, 409, same, input);
  }

  async #checkChanges(path: string, at: string, input: Row): Promise<void> {
    const unique = Object.entries(this.#schema(path).properties).filter(([, schema]) => schema['x-unique']);
    const kept = Object.fromEntries(unique.map(([name]) => [name, input[name]]));
    const next = { ...(await this.#input(path)), ...kept };
    const replaced = await this.#expect(200, 'PUT', at, next);
    assert.deepEqual({ ...replaced.body, ...next }, replaced.body, `${path}: a replaced row is answered as sent`);
    const patched = await this.#expect(200, 'PATCH', at, { ...input, ...kept });
    assert.deepEqual({ ...patched.body, ...input }, patched.body, `${path}: a changed row is answered as sent`);
    await this.#expect(409, 'PATCH', at, { ...input, version: 1 });
    await this.#expect(404, 'PUT', `${path}/999999`, next);
  }

  /** A valid row; what it must refer to is created. */
  async #input(path: string): Promise<Row> {
    const { properties, required } = this.#schema(path);
    const n = this.#next++;
    const input: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(properties)) {
      const target = schema['x-references'];
      if (target === undefined) input[name] = valueFor(schema, n);
      else if (required.includes(name))
        input[name] = (await this.#expect(201, 'POST', target, await this.#input(target))).body.id;
    }
    return input;
  }

  #schema(path: string): ObjectSchema {
    const schema = this.#inputs.get(path);
    assert.ok(schema, `${path} takes new rows`);
    return schema;
  }

  async #refused(path: string, status: number, names: readonly string[], input: Row): Promise<void> {
    const { headers, body } = await this.#expect(status, 'POST', path, input);
    assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/);
    const paths = (body.errors as readonly { readonly path: string }[]).map((error) => error.path);
    const named = names.some((name) => paths.includes(name));
    assert.ok(named, `${path}: the refusal names ${names.join(' or ')}, not ${paths.join(', ')}`);
  }

  async #expect(status: number, method: string, path: string, input?: Row): Promise<Answer> {
    const answer = await this.#ask(method, path, input);
    const said = `${method} ${path} ${JSON.stringify(input) ?? ''} → ${answer.status} ${JSON.stringify(answer.body)}`;
    assert.equal(answer.status, status, said);
    this.#checks += 1;
    return answer;
  }

  async #ask(method: string, path: string, input?: Row): Promise<Answer> {
    const response = await fetch(this.#baseUrl + path, {
      method,
      ...(input && { body: JSON.stringify(input), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  }
}
