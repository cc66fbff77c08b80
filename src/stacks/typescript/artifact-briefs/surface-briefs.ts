/** What the files must hold that others see an entity through: API, pages, sample rows, tests. */
import { code } from '../../../generation/helpers.js';
import type { PagesContext } from '../context-pages.js';
import type { EntityContext } from '../entity-context.js';
import type { TestContext } from '../test-context.js';

export function apiBrief({ type, one, many, file, path, links, neighbours }: EntityContext): readonly string[] {
  return [
    `export const ${one}Api: Hono, mounted at /api${path}; JSON in and out:`,
    `GET / → list${many}(db, parseListQuery(new URL(c.req.url).searchParams, ${one}Fields)); POST / → 201 with Location /api${path}/{id}`,
    `GET /:id; PUT /:id (${one}Replacement) and PATCH /:id (${one}Patch) → 200, version of the body goes to update${type}; DELETE /:id → 204. A row that is not there: throw notFound(${one}Label, id)`,
    ...links.map(
      ({ name, functions, other }) =>
        `GET /:id/${name} → list${functions}(db, id, query by ${other.one}Fields); PUT and DELETE /:id/${name}/:otherId → link${functions}, unlink${functions} → 204`,
    ),
    `./${file}.model.ts: ${one}Label, ${one}Fields, ${one}Input, ${one}Replacement, ${one}Patch; ./${file}.repo.ts: list${many}, get${type}, create${type}(db, input), update${type}(db, id, values, version), delete${type}`,
    ...(links.length > 0 ? [`./${file}.links.ts: the functions on links`] : []),
    ...neighbours.map((other) => `../${other.file}/${other.file}.model.ts: ${other.one}Label, ${other.one}Fields`),
    '../../db/database.ts: withDatabase((db) => …) to read, transaction((db) => …) to change; ../../http/body.ts: jsonBody(c), idParam(c, label, name = "id")',
    '../../http/problem.ts: parse(schema, body) throws the 422, notFound; ../../http/query.ts: parseListQuery',
  ];
}

export function pagesBrief(context: PagesContext): readonly string[] {
  const { type, one, many, file, path, label, pluralLabel, imports, choices, sections, ruleWords } = context;
  return [
    `export const ${one}View: EntityView<${type}>, export const ${one}Pages = pagesFor(${one}View) of ../../ui/entity-pages.ts`,
    `EntityView (type of ../../ui/view.ts) = { path: '${path}', label: ${code(label)}, pluralLabel: ${code(pluralLabel)}, fields: ${one}Fields, references, reference: { options: ${one}Options, labels: ${one}Labels }, titleOf: ${one}Title, list: list${many}, get: get${type}, create(db, body: unknown), replace(db, id, body: unknown), remove: delete${type}, rules: ${one}Rules, related${ruleWords.length > 0 ? `, ruleWords: [${ruleWords.join(', ')}]` : ''} }`,
    `create: create${type}(db, parse(${one}Input, body)); replace: update${type}(db, id, values, version) of parse(${one}Replacement, body); parse of ../../http/problem.ts`,
    `references: {${choices.map((choice) => ` ${choice.name}: { options: ${choice.one}Options, labels: ${choice.one}Labels }`).join(',')} }`,
    ...sections.map(
      (section) =>
        `related: { name: '${section.name}', title: ${code(section.label)}, listing: { path: '${section.other.path}', label: ${code(section.other.label)}, pluralLabel: ${code(section.other.pluralLabel)}, fields: ${section.other.one}Fields, references: {${section.references.map((reference) => ` ${reference.name}: { options: ${reference.one}Options, labels: ${reference.one}Labels }`).join(',')} }, titleOf: ${section.other.one}Title }, list: list${section.functions}, ${section.viaTable ? `links: { reference: { options: ${section.other.one}Options, labels: ${section.other.one}Labels }, link: link${section.functions}, unlink: unlink${section.functions} }` : `through: '${section.keyField}'`} }`,
    ),
    ...(sections.length === 0 ? ['related: []'] : []),
    ...imports.map(({ from, names }) => `${from}: ${names.join(', ')}`),
    `${file}.pages.ts holds no markup of its own`,
  ];
}

export function sampleBrief({ type, path, fields }: EntityContext, { parents, rows }: TestContext): readonly string[] {
  const given = fields.filter(({ computed }) => !computed).map(({ name }) => name);
  return [
    `export async function sample${type}(n: number) // the nth valid input, n from 0 to 2, ${rows > 1 ? 'each different' : 'of the values that there are'}: ${given.join(', ')}`,
    ...parents.map(
      (parent) =>
        `  ${parent.field}: await some${parent.type}()${parent.type === type ? '' : ` of ./${parent.file}.sample.ts`}`,
    ),
    `export async function created${type}(n: number): Promise<${type}> // POST of the nth sample to /api${path}`,
    `export async function some${type}(): Promise<number> // id of any row, one is created when there is none`,
    `./support.ts: call<T>(method, path, body?): Promise<{ status, headers, body: T }>; type ${type} of its model; type Page of ../src/http/query.ts`,
  ];
}

export function testBrief(context: EntityContext, { refused, required, uniques }: TestContext): readonly string[] {
  const { type, file, path, links } = context;
  return [
    `node:test, node:assert/strict; in a suite with before(withoutRules) and beforeEach(emptyDatabase), against /api${path}:`,
    'create 201 with Location, read 200, PUT and PATCH 200 with version 2 and 3, DELETE 204, then 404; stale version 409; unknown field 422; lists: page, sort, filter, wrong query 400',
    `required: ${required.join(', ')}; refused with 422 and this message:`,
    ...refused.map(({ name, value, message }) => `- ${name}: ${value} → ${message}`),
    ...(uniques.length > 0 ? [`a second row with the same ${uniques.join(' or ')}: 409`] : []),
    ...links.map(
      ({ name, restricts }) =>
        `links /:id/${name}/:otherId: PUT 204, GET lists it, DELETE 204${restricts ? '; deleting a row that still has some: 409' : ''}`,
    ),
    `pages ${path}, ${path}/new, ${path}/{id}, ${path}/{id}/edit answer 200`,
    './support.ts: call<T>(method, path, body?): Promise<{ status, headers, body: T }>, page(path): Response or its promise, emptyDatabase, withoutRules, messagesFor(name, body), pathsIn(body), idsIn(page)',
    `./${file}.sample.ts: sample${type}(n), created${type}(n)${links.map(({ other }) => `; ./${other.file}.sample.ts: created${other.type}(n)`).join('')}; type Page of ../src/http/query.ts; type ${type} of its model`,
  ];
}
