import { html, raw } from 'hono/html';
import { type Field, isNumeric } from './field.ts';
import { attributes, type Html } from './html.ts';
import type { Choice } from './references.ts';
import { inSentence } from './words.ts';

/** The state of one field in a form: what stands in it, what is wrong with it. */
export interface ControlState {
  readonly value: string;
  readonly error?: string | undefined;
  /** The first wrong field takes the focus. */
  readonly focus?: boolean;
  /** belongsTo only. */
  readonly choice?: Choice | undefined;
}

export const controlId = (name: string): string => `f-${name}`;
export const searchName = (name: string): string => `search-${name}`;

/** Label, control, message and hint of one field. */
export function control(field: Field, state: ControlState): Html {
  const hint = hintFor(field);
  const id = controlId(field.name);
  const described = [state.error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const common = attributes({
    id,
    name: field.name,
    required: field.required && field.type !== 'boolean',
    autofocus: state.focus === true,
    'aria-invalid': state.error ? 'true' : undefined,
    'aria-describedby': described || undefined,
  });
  const label = html`<label for="${id}">${field.label}${field.required && field.type !== 'boolean' && html` <span class="star" aria-hidden="true">*</span>`}</label>`;
  return html`
      <div class="field ${field.type}">
        ${
          field.type === 'boolean'
            ? html`${input(field, state, common)} ${label}`
            : html`${label}
        ${input(field, state, common)}`
        }
        ${state.error && html`<small class="error" id="${id}-error">${state.error}</small>`}
        ${hint && html`<small class="hint" id="${id}-hint">${hint}</small>`}
      </div>`;
}

function input(field: Field, state: ControlState, common: Html): Html {
  switch (field.type) {
    case 'text':
      return html`<textarea${common}${lengths(field)} rows="5">
${state.value}</textarea>`;
    case 'boolean':
      return html`<input type="checkbox" role="switch"${common}${state.value !== '' && raw(' checked')}>`;
    case 'enum':
      return select(
        field,
        common,
        (field.values ?? []).map((value) => option(value, value, state.value)),
      );
    case 'belongsTo':
      return chooser(field, state, common);
    default:
      return html`<input type="${INPUT_TYPES[field.type]}"${common}${lengths(field)}${range(field)} value="${state.value}">`;
  }
}

const INPUT_TYPES = {
  string: 'text',
  integer: 'number',
  float: 'number',
  decimal: 'number',
  date: 'date',
  datetime: 'datetime-local',
  time: 'time',
  email: 'email',
  url: 'url',
} as const;

const lengths = (field: Field): Html =>
  attributes({ minlength: field.minLength, maxlength: field.maxLength });

function range(field: Field): Html {
  const limit = (value: number | string | undefined) =>
    typeof value === 'string' && field.type === 'datetime' ? value.slice(0, 16) : value;
  const step = isNumeric(field) ? (field.type === 'integer' ? 1 : 'any') : undefined;
  return attributes({ min: limit(field.min), max: limit(field.max), step });
}

function select(field: Field, common: Html, options: readonly Html[]): Html {
  return html`<select${common}>
          <option value="">${field.required ? 'Choose…' : '—'}</option>${options}
        </select>`;
}

const option = (value: string, label: string, chosen: string): Html => html`
          <option value="${value}"${value === chosen && raw(' selected')}>${label}</option>`;

// Works without scripts: "Find" sends the form back to itself; with htmx the list follows the typing.
function chooser(field: Field, state: ControlState, common: Html): Html {
  const { options, searched, q } = state.choice ?? { options: [], searched: false, q: '' };
  const list = select(
    field,
    common,
    options.map(({ id, label }) => option(String(id), label, state.value)),
  );
  if (!searched) return list;
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
        </div>
        ${list}`;
}

/** The options of a chooser by themselves, for a list that follows the typing. */
export const chooserOptions = (choice: Choice, chosen: string): Html =>
  html`<option value="">${choice.options.length} found: choose…</option>${choice.options.map(({ id, label }) => option(String(id), label, chosen))}`;

/** What may stand in a field, in words; nothing where anything may. */
export function hintFor(field: Field): string {
  const parts: string[] = [];
  const { min, max, minLength, maxLength } = field;
  if (min !== undefined && max !== undefined) parts.push(`${min} to ${max}`);
  else if (min !== undefined) parts.push(isNumeric(field) ? `At least ${min}` : `From ${min}`);
  else if (max !== undefined) parts.push(isNumeric(field) ? `At most ${max}` : `Until ${max}`);
  if (minLength !== undefined && maxLength !== undefined)
    parts.push(
      minLength === maxLength
        ? `Exactly ${minLength} characters`
        : `${minLength} to ${maxLength} characters`,
    );
  else if (minLength !== undefined && minLength > 1) parts.push(`At least ${minLength} characters`);
  else if (maxLength !== undefined) parts.push(`Up to ${maxLength} characters`);
  if (field.type === 'datetime') parts.push('UTC');
  return parts.join(' · ');
}
