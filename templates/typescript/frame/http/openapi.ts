import type { Entity } from '../model/entity.ts';
import { ruleWords } from '../ui/rule-words.ts';
import { site } from '../ui/site.ts';
import type { Related } from '../ui/view.ts';
import { type Include, includesOf } from './include.ts';
import {
  body,
  created,
  DONE,
  idParameter,
  includeParameter,
  json,
  listParameters,
  problems,
} from './openapi-parts.ts';
import {
  inputSchema,
  pageSchema,
  patchSchema,
  problemSchema,
  ref,
  replacementSchema,
  type Schema,
  storedSchema,
  withRelatedSchema,
} from './schemas.ts';

/** One thing that can be asked at a path. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Schema[];
  readonly requestBody?: Schema;
  readonly responses: Readonly<Record<string, Schema>>;
}

export type PathItem = Readonly<Record<string, Operation>>;

/** The document at /openapi.json. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  /** An entity each; its rules are the description. */
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Describes the whole API. */
export function openApi(entities: readonly Entity[]): OpenApi {
  return {
    openapi: '3.1.0',
    info: { title: site.title, version: '1.0.0' },
    tags: entities.map(({ view }) => {
      const words = ruleWords(view);
      const description = words.map((word) => `- ${word}`).join('\n');
      return { name: view.pluralLabel, ...(words.length > 0 && { description }) };
    }),
    paths: Object.assign({}, ...entities.map((entity) => pathsOf(entity, entities))),
    components: {
      schemas: Object.assign(
        { Problem: problemSchema },
        ...entities.map((entity) => schemasOf(entity, includesOf(entity, entities))),
      ),
    },
  };
}

function schemasOf(
  { name, view: { fields, path } }: Entity,
  includes: readonly Include[],
): Readonly<Record<string, Schema>> {
  const shown = rowSchema(name, includes);
  return {
    [name]: storedSchema(fields),
    [`${name}Input`]: inputSchema(fields),
    [`${name}Replacement`]: replacementSchema(fields),
    [`${name}Patch`]: patchSchema(fields),
    [`${name}Page`]: pageSchema(ref(shown)),
    ...(shown !== name && { [shown]: withRelatedSchema(name, path, includes) }),
  };
}

/** Name of the schema of rows that are read: they may come with others. */
const rowSchema = (name: string, includes: readonly Include[]): string =>
  includes.length === 0 ? name : `${name}WithRelated`;

function pathsOf(entity: Entity, entities: readonly Entity[]): Readonly<Record<string, PathItem>> {
  const base = `/api${entity.view.path}`;
  const links = entity.view.related.map((related) => {
    const other = entities.find(({ view }) => view.path === related.listing.path);
    const path = `${base}/{id}/${related.name}`;
    return other ? linkPaths(path, entity, related, other, includesOf(other, entities)) : {};
  });
  const includes = includesOf(entity, entities);
  const [list, one] = [collection(entity, includes), row(entity, includes)];
  return Object.assign({ [base]: list, [`${base}/{id}`]: one }, ...links);
}

function collection({ name, view }: Entity, includes: readonly Include[]): PathItem {
  const one = view.label.toLowerCase();
  const many = view.pluralLabel.toLowerCase();
  const tags = [view.pluralLabel];
  return {
    get: {
      operationId: `list${name}`,
      summary: `List ${many}`,
      tags,
      parameters: [...listParameters(view.fields), ...includeParameter(includes)],
      responses: { 200: json(`A page of ${many}.`, `${name}Page`), ...problems(400) },
    },
    post: {
      operationId: `create${name}`,
      summary: `Create ${one}`,
      tags,
      requestBody: body(`${name}Input`),
      responses: { 201: created(one, name), ...problems(400, 409, 422) },
    },
  };
}

function row({ name, view }: Entity, includes: readonly Include[]): PathItem {
  const one = view.label.toLowerCase();
  const tags = [view.pluralLabel];
  const parameters = [idParameter('id')];
  const answer = { 200: json(`The ${one}.`, name) };
  return {
    get: {
      operationId: `get${name}`,
      summary: `Read ${one}`,
      tags,
      parameters: [...parameters, ...includeParameter(includes)],
      responses: {
        200: json(`The ${one}.`, rowSchema(name, includes)),
        ...problems(400, 404),
      },
    },
    put: {
      operationId: `replace${name}`,
      summary: `Replace ${one}`,
      tags,
      parameters,
      requestBody: body(`${name}Replacement`),
      responses: { ...answer, ...problems(400, 404, 409, 422) },
    },
    patch: {
      operationId: `update${name}`,
      summary: `Change values of ${one}`,
      tags,
      parameters,
      requestBody: body(`${name}Patch`),
      responses: { ...answer, ...problems(400, 404, 409, 422) },
    },
    delete: {
      operationId: `delete${name}`,
      summary: `Delete ${one}`,
      tags,
      parameters,
      responses: { ...DONE, ...problems(404, 409) },
    },
  };
}

function linkPaths(
  path: string,
  { name, view }: Entity,
  related: Related,
  other: Entity,
  includes: readonly Include[],
) {
  const many = related.title.toLowerCase();
  const operation = name + related.name.charAt(0).toUpperCase() + related.name.slice(1);
  const tags = [view.pluralLabel];
  const both = [idParameter('id'), idParameter('otherId')];
  const list: PathItem = {
    get: {
      operationId: `list${operation}`,
      summary: `List the ${many} of ${view.label.toLowerCase()}`,
      tags,
      parameters: [
        idParameter('id'),
        ...listParameters(other.view.fields),
        ...includeParameter(includes),
      ],
      responses: { 200: json(`A page of ${many}.`, `${other.name}Page`), ...problems(400, 404) },
    },
  };
  const link: PathItem = {
    put: {
      operationId: `link${operation}`,
      summary: `Link one of the ${many}`,
      tags,
      parameters: both,
      responses: { ...DONE, ...problems(404, 409) },
    },
    delete: {
      operationId: `unlink${operation}`,
      summary: `Unlink one of the ${many}`,
      tags,
      parameters: both,
      responses: { ...DONE, ...problems(404, 409) },
    },
  };
  return { [path]: list, [`${path}/{otherId}`]: link };
}
