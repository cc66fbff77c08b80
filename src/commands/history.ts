import { describeChange } from '../domain/change.js';
import { AbortError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import type { Command } from './command.js';

/** `bae history`: what was said, when, and what it changed; oldest first. */
export const history: Command = {
  options: { json: { type: 'boolean' } },
  async run({ services, dir, out }, { values }) {
    const registry = await services.readRegistry(dir);
    if (!registry) throw new AbortError(`there is no managed system in ${dir}`, ['bae run "<sentence>" makes one']);
    if (values.json === true) out(JSON.stringify(registry.history));
    else
      for (const { at, request, changes } of registry.history) {
        out(`${at.slice(0, 16).replace('T', ' ')}  ${request.replace(/\s+/g, ' ')}`);
        for (const change of changes) out(`                  ${describeChange(change)}`);
      }
    return EXIT.succeeded;
  },
};
