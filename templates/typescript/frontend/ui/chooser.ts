import type { Context } from 'hono';
import { html } from 'hono/html';
import { withDatabase } from '../db/database.ts';
import type { Field } from './field.ts';
import { attributes, type Html } from './html.ts';
import { controlId, searchName } from './ids.ts';
import { type Choice, choiceOf } from './references.ts';
import { type Option, optionList, select } from './select.ts';
import type { Reference } from './view.ts';
import { inSentence } from './words.ts';

const NOTHING: Choice = { options: [], searched: false, q: '' };

/**
 * The control of a belongsTo: a drop-down, with a search where there are many rows. "Find" sends the form back to
 * itself, so it works without scripts; with htmx the list follows the typing.
 */
export function chooser(field: Field, choice = NOTHING, chosen: string, common: Html): Html {
  const none = field.required ? 'Choose…' : '—';
  const list = select(common, none, optionsIn(choice), chosen);
  if (choice.searched)
    return html`${searchBox(field, choice.q)}
        ${list}`;
  if (choice.options.length > 0) return list;
  return html`${list}
        <small>There is none yet. <a href="${field.target}/new">Create the first one</a>.</small>`;
}

function searchBox(field: Field, q: string): Html {
  const search = attributes({
    type: 'search',
    name: searchName(field.name),
    value: q,
    'aria-label': `Find ${field.label}`,
    placeholder: `Find ${inSentence(field.label)}`,
    'hx-get': `${field.target}/options?for=${field.name}`,
    'hx-include': `#${controlId(field.name)}`,
    'hx-trigger': 'input changed delay:250ms',
    'hx-target': `#${controlId(field.name)}`,
  });
  return html`<div class="chooser">
          <input${search}>
          <button class="secondary outline" name="find" value="${field.name}">Find</button>
        </div>`;
}

/** GET /teachers/options: the list of a chooser in a form of another entity, as it follows the typing. */
export async function foundOptions(c: Context, reference: Reference) {
  const name = c.req.query('for') ?? '';
  const chosen = c.req.query(name) ?? '';
  const q = c.req.query(searchName(name)) ?? '';
  const choice = await withDatabase((db) => choiceOf(db, reference, q, chosen));
  const none = `${choice.options.length} found: choose…`;
  return c.html(optionList([['', none], ...optionsIn(choice)], chosen));
}

const optionsIn = ({ options }: Choice): readonly Option[] =>
  options.map(({ id, label }) => [String(id), label]);
