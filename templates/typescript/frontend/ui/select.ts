import { html, raw } from 'hono/html';
import type { Html } from './html.ts';

/** Value and label. */
export type Option = readonly [string, string];

/** A drop-down; `none` is what stands for no choice. */
export const select = (
  attributes: Html,
  none: string,
  options: readonly Option[],
  chosen: string,
): Html => html`<select${attributes}>${optionList([['', none], ...options], chosen)}
        </select>`;

/** The options alone. */
export const optionList = (options: readonly Option[], chosen: string): Html =>
  html`${options.map(
    ([value, label]) => html`
          <option value="${value}"${value === chosen && raw(' selected')}>${label}</option>`,
  )}`;
