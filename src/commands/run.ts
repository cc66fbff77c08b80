import { createInterface } from 'node:readline';
import { UsageError } from '../domain/errors.js';
import { EXIT, exitCodeOf } from '../domain/outcome.js';
import type { Command, CommandContext } from './command.js';
import { otherDatabase } from './data-place.js';
import { policyDecisions } from './policy.js';
import { printEvents } from './print-events.js';

/** `bae run`: the kernel's events on stdout, as lines of text or JSON Lines; stops at the first that does not succeed. */
export const run: Command = {
  options: {
    json: { type: 'boolean' },
    'no-start': { type: 'boolean' },
    'no-verify': { type: 'boolean' },
    strict: { type: 'boolean' },
    yes: { type: 'boolean' },
    'allow-data-loss': { type: 'boolean' },
  },
  async run(context, { values, positionals }) {
    const requests = await sentences(context, positionals);
    const [kernel, recorder] = await Promise.all([context.services.kernel(), context.services.recorder()]);
    const print = printEvents(context, { json: values.json === true });
    const decisions = policyDecisions({
      allowDataLoss: values['allow-data-loss'] === true,
      acceptRules: values.yes === true,
    });
    for (const [index, request] of requests.entries()) {
      const outcome = await kernel.run(
        {
          request,
          dir: context.dir,
          port: context.config.apiPort,
          verify: values['no-verify'] !== true,
          start: values['no-start'] !== true,
        },
        decisions,
        (event) => {
          recorder.add(event);
          print(event);
        },
        context.signal,
      );
      const code = exitCodeOf(outcome);
      if (code === EXIT.succeeded) continue;
      const left = requests.slice(index + 1);
      if (left.length > 0) context.err(`not carried out: ${left.map((text) => JSON.stringify(text)).join(', ')}`);
      return code;
    }
    (await otherDatabase(context)).forEach(context.err);
    return EXIT.succeeded;
  },
};

/** The sentences of the command line; `-` stands for a sentence a line on stdin. */
async function sentences({ stdin }: CommandContext, positionals: readonly string[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const text of positionals) {
    if (text === '-') for await (const line of createInterface({ input: stdin })) all.push(line.trim());
    else all.push(text.trim());
  }
  const said = all.filter((text) => text !== '');
  if (said.length === 0)
    throw new UsageError('bae run needs a sentence', ['bae run "create a student system with name and unique email"']);
  return said;
}
