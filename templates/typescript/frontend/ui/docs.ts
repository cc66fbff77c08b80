import type { Context } from 'hono';
import { html } from 'hono/html';
import type { OpenApi } from '../http/openapi.ts';
import { MAX_PAGE_SIZE } from '../http/query.ts';
import { exampleOf } from './example.ts';
import type { Field } from './field.ts';
import { hintFor } from './hint.ts';
import type { Html } from './html.ts';
import { sendPage } from './layout.ts';
import { ruleWords } from './rule-words.ts';
import type { EntityView } from './view.ts';
import { inSentence } from './words.ts';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly answers: string;
  readonly tag: string;
}

/** GET /docs: the API for people, from the document that programs read. */
export function docsPage(c: Context, document: OpenApi, views: readonly EntityView[]) {
  const routes = routesOf(document);
  const { origin } = new URL(c.req.url);
  const body = html`<header class="head">
      <hgroup>
        <h1>API</h1>
        <p>JSON over HTTP. Errors are problem details (RFC 9457) that name each field.</p>
      </hgroup>
      <p class="buttons"><a role="button" class="secondary outline" href="/openapi.json">OpenAPI ${document.openapi}</a></p>
    </header>
    ${views.map(
      (view) => html`<section class="card docs">
      <header class="head"><h2>${view.pluralLabel}</h2></header>
      ${routeTable(
        `${view.label} requests`,
        routes.filter(({ tag }) => tag === view.pluralLabel),
      )}
      ${related(view)}
      ${rules(view)}
      <h3>Values</h3>
      ${valueTable(`${view.label} values`, view.fields)}
      <h3>Example</h3>
      ${example(view, origin)}
    </section>`,
    )}`;
  return sendPage(c, { title: 'API', body });
}

/** What ?include= knows, where there is something. */
function related({ fields, related: all, path }: EntityView): Html {
  const ones = fields.filter(({ type }) => type === 'belongsTo');
  // A value of the row itself is never hidden.
  const manies = all.filter(({ name }) => !fields.some((field) => field.name === name));
  const names = [
    ...ones.map(({ name }) => name.replace(/Id$/, '')),
    ...manies.map(({ name }) => name),
  ];
  const [many] = manies;
  if (names.length === 0) return html``;
  return html`<p class="note"><code>?include=${names.join(',')}</code> brings related rows along.${
    many &&
    html` Of many the first ${MAX_PAGE_SIZE} come, <code>${many.name}Total</code> says how many there are, and <code>/api${path}/{id}/${many.name}</code> has all of them, in pages.`
  }</p>`;
}

function rules(view: EntityView): Html {
  const words = ruleWords(view);
  if (words.length === 0) return html``;
  return html`<h3>Rules</h3>
      <ul class="rules">${words.map((word) => html`<li>${word}</li>`)}</ul>`;
}

function routesOf(document: OpenApi): readonly Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { summary, tags, responses }]) => ({
      method: method.toUpperCase(),
      path,
      summary,
      answers: Object.keys(responses).join(', '),
      tag: tags[0] ?? '',
    })),
  );
}

const routeTable = (
  label: string,
  routes: readonly Route[],
): Html => html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
        <table>
          <thead><tr><th scope="col">Request</th><th scope="col">Does</th><th scope="col">Answers</th></tr></thead>
          <tbody>${routes.map(
            ({ method, path, summary, answers }) => html`
            <tr><td data-label="Request"><span class="badge ${METHOD_TONES[method]}">${method}</span> <code>${path}</code></td><td data-label="Does">${summary}</td><td data-label="Answers">${answers}</td></tr>`,
          )}
          </tbody>
        </table>
      </div>`;

const METHOD_TONES: Readonly<Record<string, string>> = {
  GET: 'tone-0',
  POST: 'tone-1',
  PUT: 'tone-2',
  PATCH: 'tone-3',
  DELETE: 'tone-4',
};

const valueTable = (
  label: string,
  fields: readonly Field[],
): Html => html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
        <table>
          <thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Limits</th></tr></thead>
          <tbody>${fields.map(
            (field) => html`
            <tr><td data-label="Name"><code>${field.name}</code></td><td data-label="Type">${field.type === 'belongsTo' ? `id of ${inSentence(field.label)}` : field.type}</td><td data-label="Limits">${limitsOf(field)}</td></tr>`,
          )}
          </tbody>
        </table>
      </div>`;

function limitsOf(field: Field): string {
  const limits = [
    field.computed
      ? 'filled in by the system'
      : field.required && field.default === undefined
        ? 'required'
        : 'optional',
    field.unique && 'unique',
    field.values && `one of ${field.values.join(', ')}`,
    hintFor(field).toLowerCase(),
    field.default !== undefined && `default ${field.default}`,
  ];
  return limits.filter(Boolean).join(' · ');
}

function example({ path, fields }: EntityView, origin: string): Html {
  const needed = fields.filter((field) => field.required);
  const body = JSON.stringify(
    Object.fromEntries(needed.map((field) => [field.name, exampleOf(field)])),
  );
  const commands = `curl '${origin}/api${path}?pageSize=5'

curl -X POST '${origin}/api${path}' \\
  -H 'Content-Type: application/json' \\
  -d '${body}'`;
  return html`<pre tabindex="0"><code>${commands}</code></pre>`;
}
