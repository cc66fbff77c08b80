/** Where bae keeps its own files: the XDG base directory specification, on every system. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface StateFolders {
  /** Settings a person writes. */
  readonly config: string;
  /** History, sessions, metrics: worth keeping. */
  readonly state: string;
  /** Recognitions: may be deleted at any time. */
  readonly cache: string;
}

/** A variable counts only when it holds an absolute path, as the specification says. */
export function stateFolders(
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): StateFolders {
  const folder = (variable: string, ...fallback: string[]): string => {
    const set = env[variable];
    return join(set !== undefined && isAbsolute(set) ? set : join(home, ...fallback), 'bae');
  };
  return {
    config: folder('XDG_CONFIG_HOME', '.config'),
    state: folder('XDG_STATE_HOME', '.local', 'state'),
    cache: folder('XDG_CACHE_HOME', '.cache'),
  };
}
