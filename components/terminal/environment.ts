/** What the environment says about colours, characters and the terminal's habits. */

type Environment = Readonly<Record<string, string | undefined>>;

export interface TerminalTraits {
  readonly colour: boolean;
  /** Only ASCII symbols: the terminal's font has no others. */
  readonly ascii: boolean;
  readonly synchronised: boolean;
  readonly reflows: boolean;
  readonly reflowsCursorRow: boolean;
  /** Speaks the kitty keyboard protocol. */
  readonly kitty: boolean;
}

export function traitsOf(env: Environment): TerminalTraits {
  const term = env.TERM ?? '';
  const program = env.TERM_PROGRAM ?? '';
  const simple = term === 'linux' || term === 'dumb' || term === '';
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return {
    colour: (env.NO_COLOR ?? '') === '' && term !== 'dumb' && env.FORCE_COLOR !== '0',
    ascii: simple || locale === 'C' || locale === 'POSIX',
    synchronised: !simple,
    reflows: !simple && env.XTERM_VERSION === undefined,
    reflowsCursorRow: program !== 'vscode',
    kitty:
      env.KITTY_WINDOW_ID !== undefined ||
      /kitty|ghostty|foot/.test(term) ||
      /^(WezTerm|ghostty|iTerm\.app)$/.test(program),
  };
}

/**
 * Ink colours through chalk, which reads the environment once, when it is first imported, and does not know NO_COLOR.
 * Node warns when a process inherits both variables, so FORCE_COLOR is put back afterwards.
 */
export async function withColourSetting<T>(colour: boolean, load: () => Promise<T>): Promise<T> {
  if (colour) return load();
  const before = process.env.FORCE_COLOR;
  process.env.FORCE_COLOR = '0';
  try {
    return await load();
  } finally {
    if (before === undefined) delete process.env.FORCE_COLOR;
    else process.env.FORCE_COLOR = before;
  }
}
