/** The chat: a session made of the kernel, shown by the Ink components. */

import { openChatSession } from './chat-session.js';
import { readSettings } from './settings.js';
import { VERSION } from './version.js';
import type { Printing } from './wire.js';

interface ChatCall extends Printing {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** A sentence on the command line is the first request. */
  readonly positionals: readonly string[];
}

export async function openChat({ values, positionals, out, err }: ChatCall): Promise<number> {
  const settings = readSettings(values);
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  const notices: string[] = [];
  let say = (notice: string): void => void notices.push(notice);
  const [{ mountChat }, session] = await Promise.all([
    import('../components/mount.js'),
    openChatSession(settings, { out, err: (notice) => say(notice) }),
  ]);
  const system = await session.system();
  const first = positionals.join(' ').trim();
  const { exitCode } = await mountChat(session, {
    stdin: process.stdin,
    stdout: process.stdout,
    env: process.env,
    version: VERSION,
    notices,
    ...(system ? { system: { title: system.title, entities: system.entities.map(({ label }) => label) } } : {}),
    onNotice(sayAbove) {
      say = sayAbove;
    },
    ...(first === '' ? {} : { initialRequest: first }),
  });
  say = err;
  await session.close();
  return exitCode;
}
