import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { takeFlash } from './flash.ts';
import type { Html } from './html.ts';
import { site } from './site.ts';

export interface PageParts {
  readonly title: string;
  readonly body: Html;
  /** Forms and single rows read better in a narrow column. */
  readonly narrow?: boolean;
}

// No inline style, no eval, no copies of pages kept in the browser's storage.
const HTMX = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
});

/** Sends a whole page: header, flash message, body. */
export function sendPage(c: Context, parts: PageParts, status: ContentfulStatusCode = 200) {
  return c.html(layout(parts, c.req.path, takeFlash(c)), status);
}

function layout({ title, body, narrow }: PageParts, path: string, flash: string | undefined): Html {
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="htmx-config" content="${HTMX}">
  <title>${title} · ${site.title}</title>
  <link rel="icon" href="/public/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/public/pico.min.css">
  <link rel="stylesheet" href="/public/app.css">
  <script src="/public/htmx.min.js" defer></script>
</head>
<body>
  <a class="skip" href="#main">Skip to content</a>
  <header class="top">
    <nav class="container" aria-label="Main">
      <a class="brand" href="/">${site.title}</a>
      <ul>${site.sections.map((section) => navLink(section, path))}${navLink({ path: '/docs', label: 'API' }, path)}</ul>
    </nav>
  </header>
  <main id="main" class="container${narrow ? ' narrow' : ''}" tabindex="-1">
    ${flash && html`<p class="notice success" role="status">${flash}</p>`}
    ${body}
  </main>
</body>
</html>`;
}

function navLink(section: { path: string; label: string }, path: string): Html {
  const here = path === section.path || path.startsWith(`${section.path}/`);
  return html`
        <li><a href="${section.path}"${here && raw(' aria-current="page"')}>${section.label}</a></li>`;
}

/** Where a page stands: links to what is above it, then its own name. */
export function breadcrumb(above: readonly { path: string; label: string }[], here: string): Html {
  return html`<nav class="breadcrumb" aria-label="Breadcrumb">
      <ol>${above.map(({ path, label }) => html`<li><a href="${path}">${label}</a></li>`)}
        <li aria-current="page">${here}</li></ol>
    </nav>`;
}
