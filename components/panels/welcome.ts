/** The first screen: what this is, what is there, and what to type. */
import { BLANK, fit, type Line, line, span, wrap } from '../../src/view/line.js';
import { plainLine } from '../../src/view/sanitize.js';
import { listed } from '../../src/view/units.js';

/** The system that the folder holds already. */
export interface FoundSystem {
  readonly title: string;
  /** Labels: "Gift card". */
  readonly entities: readonly string[];
}

export interface Welcome {
  readonly version?: string;
  readonly notices?: readonly string[];
  readonly system?: FoundSystem;
}

const FIRST_EXAMPLE = 'create a student system with name, unique email and birth date';
const MOST_NAMED = 6;

/** A sentence that makes sense here, to try. */
export const exampleFor = (system: FoundSystem | undefined): string =>
  system?.entities[0] === undefined ? FIRST_EXAMPLE : `add a phone to ${system.entities[0].toLowerCase()}`;

export function welcome({ version, notices = [], system }: Welcome, width: number): Line[] {
  const name = line(span('bae', 'strong'), span(version === undefined ? '' : ` ${version}`, 'dim'));
  const here = system
    ? `  This folder holds ${plainLine(system.title)}: ${listed(system.entities.map(plainLine), MOST_NAMED)}. Say what to add or change, for example (Tab takes it):`
    : '  Describe what your app should store. For example (Tab takes it):';
  return [
    BLANK,
    fit([span('  '), ...name, span(' · a sentence in, a running, tested web app out')], width),
    BLANK,
    ...wrap(line(here), width, 2),
    ...wrap(line(span('    '), span(exampleFor(system), 'accent')), width, 4),
    ...notices.flatMap((notice) => [BLANK, ...wrap(line('  ', span('! ', 'attention'), plainLine(notice)), width, 4)]),
  ];
}
