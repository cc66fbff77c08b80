import { html } from 'hono/html';
import type { Stored } from '../model/stored.ts';
import type { Field } from './field.ts';
import type { Html } from './html.ts';
import type { Choices } from './references.ts';
import { type FormValues, storedValues } from './sent-form.ts';
import { typedFields } from './typed-fields.ts';
import { rowUrl } from './url.ts';
import type { EntityView } from './view.ts';

/** Someone saved the row in between: what they wrote beside what was typed, field by field. */
export function conflictNotice<R extends Stored>(
  view: EntityView<R>,
  row: R,
  typed: FormValues,
  choices: Choices,
): Html {
  const stored = storedValues(view.fields, row);
  const different = typedFields(view, row).filter(
    (field) => (stored[field.name] ?? '') !== (typed[field.name] ?? ''),
  );
  return html`<div class="notice danger" role="alert">
      <p><strong>${view.titleOf(row)} was changed by someone else while you were editing.</strong>
        Nothing of yours is saved yet. Save again to keep your version, or
        <a href="${rowUrl(view.path, row.id)}/edit">start again from theirs</a>.</p>
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">Saved by them</th><th scope="col">Typed by you</th></tr></thead>
        <tbody>${different.map(
          (field) => html`
          <tr><th scope="row">${field.label}</th><td data-label="Saved by them">${said(field, stored, choices)}</td><td data-label="Typed by you">${said(field, typed, choices)}</td></tr>`,
        )}
        </tbody>
      </table>
    </div>`;
}

function said({ name, type }: Field, values: FormValues, choices: Choices): string {
  const text = values[name] ?? '';
  if (type === 'boolean') return text === '' ? 'No' : 'Yes';
  const option = choices[name]?.options.find(({ id }) => String(id) === text);
  return option?.label ?? (text || '—');
}
