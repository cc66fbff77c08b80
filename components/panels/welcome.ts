/** The first screen: what this is, and what to type. */
import { BLANK, fit, type Line, line, span, wrap } from '../../src/view/line.js';
import { plainLine } from '../../src/view/sanitize.js';

export const EXAMPLE = 'create a student system with name, unique email and birth date';

export function welcome(version: string | undefined, notices: readonly string[], width: number): Line[] {
  const name = line(span('bae', 'strong'), span(version === undefined ? '' : ` ${version}`, 'dim'));
  return [
    BLANK,
    fit([span('  '), ...name, span(' · a sentence in, a running, tested web app out')], width),
    BLANK,
    ...wrap(line('  Describe what your app should store. For example (Tab takes it):'), width, 2),
    ...wrap(line(span('    '), span(EXAMPLE, 'accent')), width, 4),
    ...notices.flatMap((notice) => [BLANK, ...wrap(line('  ', span('! ', 'attention'), plainLine(notice)), width, 4)]),
  ];
}
