import type { RunEvent } from '../domain/event.js';
import { formatEvent } from '../view/format.js';
import type { CommandContext } from './command.js';

/** Events on stdout: JSON Lines and nothing else, or lines of text. */
export const printEvents =
  ({ out }: Pick<CommandContext, 'out'>, { json }: { readonly json: boolean }) =>
  (event: RunEvent): void => {
    if (json) out(JSON.stringify(event));
    else formatEvent(event).forEach(out);
  };
