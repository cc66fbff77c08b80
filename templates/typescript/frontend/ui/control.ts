import { html, raw } from 'hono/html';
import { chooser } from './chooser.ts';
import { type Field, isNumeric } from './field.ts';
import { hintFor } from './hint.ts';
import { attributes, type Html } from './html.ts';
import { controlId } from './ids.ts';
import { inControl } from './moment.ts';
import type { Choice } from './references.ts';
import { select } from './select.ts';

/** The state of one field in a form: what stands in it, what is wrong with it. */
export interface ControlState {
  readonly value: string;
  readonly error?: string | undefined;
  /** The first wrong field takes the focus. */
  readonly focus?: boolean;
  /** belongsTo only. */
  readonly choice?: Choice | undefined;
}

/** Label, control, message and hint of one field. */
export function control(field: Field, state: ControlState): Html {
  const hint = hintFor(field);
  const id = controlId(field.name);
  // A switch is always on or off: there is nothing to require.
  const required = field.required && field.type !== 'boolean';
  const described = [state.error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const common = attributes({
    id,
    name: field.name,
    required,
    autofocus: state.focus === true,
    'aria-invalid': state.error ? 'true' : undefined,
    'aria-describedby': described || undefined,
  });
  const star = required && html` <span class="star" aria-hidden="true">*</span>`;
  const label = html`<label for="${id}">${field.label}${star}</label>`;
  const parts = [label, input(field, state, common)];
  return html`
      <div class="field ${field.type}">
        ${field.type === 'boolean' ? parts.reverse() : parts}
        ${state.error && html`<small class="error" id="${id}-error">${state.error}</small>`}
        ${hint && html`<small class="hint" id="${id}-hint">${hint}</small>`}
      </div>`;
}

function input(field: Field, { value, choice }: ControlState, common: Html): Html {
  switch (field.type) {
    case 'text':
      // A line break that comes first is not part of the text.
      return html`<textarea${common}${lengths(field)} rows="5">
${value}</textarea>`;
    case 'boolean':
      return html`<input type="checkbox" role="switch"${common}${value !== '' && raw(' checked')}>`;
    case 'enum': {
      const options = (field.values ?? []).map((name) => [name, name] as const);
      return select(common, field.required ? 'Choose…' : '—', options, value);
    }
    case 'belongsTo':
      return chooser(field, choice, value, common);
    default:
      return html`<input type="${INPUT_TYPES[field.type]}"${common}${lengths(field)}${range(field)} value="${value}">`;
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

const lengths = ({ minLength, maxLength }: Field): Html =>
  attributes({ minlength: minLength, maxlength: maxLength });

function range(field: Field): Html {
  const limit = (value: number | string | undefined) =>
    typeof value === 'string' && field.type === 'datetime' ? inControl(value) : value;
  return attributes({ min: limit(field.min), max: limit(field.max), step: stepOf(field) });
}

// Seconds and fractions that are stored must be able to stand in the control.
function stepOf(field: Field): string | undefined {
  if (field.type === 'integer') return '1';
  return isNumeric(field) || field.type === 'datetime' || field.type === 'time' ? 'any' : undefined;
}
