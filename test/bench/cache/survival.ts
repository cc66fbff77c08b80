/** Many processes write one cache while some are killed; then everything that was acknowledged is looked for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openCache, requestFor } from './setup.js';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

export interface Survival {
  readonly acknowledged: number;
  readonly lost: number;
  readonly corrupt: number;
  readonly kills: number;
  readonly faults: readonly string[];
}

export async function survive(folder: string, processes: number, puts: number, kills: number): Promise<Survival> {
  const acknowledged = new Set<number>();
  let killed = 0;

  /** One writer's share; after a kill another process goes on behind what was acknowledged. */
  async function write(share: number): Promise<void> {
    let next = share * puts;
    const end = next + puts;
    let killsLeft = Math.floor((kills * (share + 1)) / processes) - Math.floor((kills * share) / processes);
    while (next < end) {
      const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, String(next), String(end)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exit = once(child, 'exit');
      // Early enough that it is still writing, and that every kill finds a writer.
      let untilKill = killsLeft === 0 ? Number.POSITIVE_INFINITY : (Math.random() * (end - next)) / killsLeft / 2;
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.add(Number(line));
        next = Number(line) + 1;
        untilKill -= 1;
        if (untilKill <= 0 && !child.killed) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
      }
      const [code, signal] = await exit;
      if (signal === 'SIGKILL') {
        killed += 1;
        killsLeft -= 1;
      } else if (code !== 0) throw new Error(`a writer failed with ${code}`);
    }
  }
  await Promise.all(Array.from({ length: processes }, (_, share) => write(share)));

  const faults: string[] = [];
  const cache = openCache(folder, (fault) => faults.push(fault.message));
  let lost = 0;
  for (const index of acknowledged) if (!(await cache.get(requestFor(index)))) lost += 1;
  await cache.flush();
  const corrupt = readdirSync(folder).filter((name) => name.includes('.corrupt-')).length;
  return { acknowledged: acknowledged.size, lost, corrupt, kills: killed, faults };
}
