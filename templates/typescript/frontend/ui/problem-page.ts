import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Problem } from '../http/problem.ts';
import { sendPage } from './layout.ts';

/** A failure for a person to read, with a way on. */
export function problemPage(c: Context, { status, title, message }: Problem) {
  const body = html`<section class="blank">
      <p class="big" aria-hidden="true">${status}</p>
      <h1>${title}</h1>
      <p>${message}</p>
      <p><a role="button" class="secondary outline" href="/">Back to the start</a></p>
    </section>`;
  return sendPage(c, { title, body, narrow: true }, status);
}
