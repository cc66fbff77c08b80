import { resolve } from 'node:path';
import { UsageError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import type { Command, CommandArgs, CommandContext } from './command.js';

const USAGE =
  'bae cache stats | list | invalidate --entity X | invalidate --older-than 30d | clear | export F | import F';

/** `bae cache`: what recognition remembers. */
export const cache: Command = {
  options: { json: { type: 'boolean' }, entity: { type: 'string' }, 'older-than': { type: 'string' } },
  async run(context, args) {
    const [action = 'stats'] = args.positionals;
    const work = ACTIONS[action];
    if (!work) throw new UsageError(`bae cache has no action ${JSON.stringify(action)}`, [USAGE]);
    await work(context, args);
    return EXIT.succeeded;
  },
};

type Action = (context: CommandContext, args: CommandArgs) => Promise<void>;

const percent = (rate: number): string => `${Math.round(rate * 100)} %`;
const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

const ACTIONS: Readonly<Record<string, Action>> = Object.assign(Object.create(null), {
  async stats({ services, out }, { values }) {
    const stats = await (await services.cache()).cacheStats();
    if (values.json === true) return out(JSON.stringify(stats));
    const { memorySize, persistentSize, totalRequests } = stats;
    out(`memory       ${entries(memorySize)}, ${stats.memoryHitCount} hits (${percent(stats.memoryHitRate)})`);
    out(
      `persistent   ${entries(persistentSize)}, ${stats.persistentHitCount} hits (${percent(stats.persistentHitRate)})`,
    );
    out(`this process ${totalRequests} lookups, ${stats.missCount} missed`);
    if (stats.oldestEntry !== undefined) out(`entries from ${stats.oldestEntry} to ${stats.newestEntry}`);
  },

  async list({ services, out }, { values }) {
    const listed = await (await services.cache()).list();
    if (values.json === true) return listed.map((entry) => JSON.stringify(entry)).forEach(out);
    for (const { userRequest, intent, entities, cachedAt, hitCount } of listed)
      out(
        `${cachedAt.slice(0, 16).replace('T', ' ')}  ${String(hitCount).padStart(4)} hits  ${intent.padEnd(11)}  ${entities.join(', ') || '–'}  ${JSON.stringify(userRequest)}`,
      );
    if (listed.length === 0) out('the cache is empty');
  },

  async invalidate({ services, out }, { values }) {
    const { entity, 'older-than': age } = values;
    const store = await services.cache();
    if (typeof entity === 'string') out(`${entries(await store.invalidateEntity(entity))} about ${entity} removed`);
    else if (typeof age === 'string')
      out(`${entries(await store.cleanupOldEntries(daysOf(age)))} older than ${age} removed`);
    else throw new UsageError('bae cache invalidate needs --entity X or --older-than 30d', [USAGE]);
  },

  async clear({ services, out }) {
    out(`${entries(await (await services.cache()).clearAll())} removed`);
  },

  async export({ services, out }, { positionals }) {
    const path = fileOf(positionals);
    out(`${entries(await (await services.cache()).exportTo(path))} written to ${path}`);
  },

  async import({ services, out }, { positionals }) {
    const path = fileOf(positionals);
    const { imported, skipped } = await (await services.cache()).importFrom(path);
    out(`${entries(imported)} read from ${path}${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  },
} satisfies Record<string, Action>);

function fileOf([, file]: readonly string[]): string {
  if (file === undefined) throw new UsageError('bae cache export and import need a file', [USAGE]);
  return resolve(file);
}

/** "30d" or "30": days. */
function daysOf(age: string): number {
  const match = /^(\d{1,5})d?$/.exec(age);
  if (!match) throw new UsageError(`--older-than takes days, such as 30d, not ${JSON.stringify(age)}`);
  return Number(match[1]);
}
