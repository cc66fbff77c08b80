/** Where the executable is tried: a folder with nothing in it, and nothing of the person's around it. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './terminal.js';

export const BAE = fileURLToPath(new URL('../../dist/bin/bae.js', import.meta.url));

/** What is started there is stopped with the test. */
export async function surroundings(t: TestContext): Promise<{ cwd: string; env: Record<string, string> }> {
  const cwd = temporaryFolder();
  const env = {
    XDG_CONFIG_HOME: `${cwd}/config`,
    XDG_STATE_HOME: `${cwd}/state`,
    XDG_CACHE_HOME: `${cwd}/cache`,
    MANAGED_SYSTEM_PATH: 'managed_system',
    API_PORT: String(await freePort()),
    OPENAI_API_KEY: '',
  };
  t.after(() => spawnSync(process.execPath, [BAE, 'stop'], { cwd, env: { ...process.env, ...env } }));
  return { cwd, env };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
