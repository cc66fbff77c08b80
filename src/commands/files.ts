import { AbortError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import type { Command } from './command.js';

/** `bae files`: what bae has written, folder by folder. */
export const files: Command = {
  options: {},
  async run({ services, dir, out }) {
    const registry = await services.readRegistry(dir);
    if (!registry) throw new AbortError(`there is no managed system in ${dir}`, ['bae run "<sentence>" makes one']);
    const byFolder = new Map<string, string[]>();
    for (const path of Object.keys(registry.files).sort()) {
      const cut = path.lastIndexOf('/');
      const folder = cut < 0 ? '.' : path.slice(0, cut);
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), path.slice(cut + 1)]);
    }
    out(dir);
    for (const [folder, names] of [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1)))
      out(`  ${folder === '.' ? '' : `${folder}/  `}${names.join('  ')}`);
    return EXIT.succeeded;
  },
};
