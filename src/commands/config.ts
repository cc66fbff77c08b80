import { SETTINGS } from '../config.js';
import { EXIT } from '../domain/outcome.js';
import type { Command } from './command.js';

/** `bae config`: every setting with its value; a secret is never printed. */
export const config: Command = {
  options: { 'show-origin': { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ config: settings, out }, { values }) {
    const rows = SETTINGS.map(({ name, kind, variables, about }) => {
      const value = settings[name];
      return {
        name,
        value: kind === 'secret' ? (value === '' ? '(not set)' : '(set, hidden)') : value,
        origin: settings.origins[name],
        variable: variables[0] ?? '',
        about,
      };
    });
    if (values.json === true) {
      out(JSON.stringify(Object.fromEntries(rows.map(({ name, value, origin }) => [name, { value, origin }]))));
      return EXIT.succeeded;
    }
    const width = (pick: (row: (typeof rows)[number]) => string): number =>
      Math.max(...rows.map((row) => pick(row).length));
    const [names, texts] = [width(({ variable }) => variable), width(({ value }) => String(value))];
    for (const row of rows) {
      const tail = values['show-origin'] === true ? row.origin : row.about;
      out(`${row.variable.padEnd(names)}  ${String(row.value).padEnd(texts)}  ${tail}`);
    }
    return EXIT.succeeded;
  },
};
