/** What a name means beside the other names of its entity: "day, start, end" are a day and two times of it. */
import { wordsOf } from '../../domain/names.js';
import type { RecognisedAttribute } from '../../domain/recognition.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DAYS = set('day date weekday dia data');
const BOUNDS = set('start end starts ends begin finish inicio fim comeco termino');
const RANGES: readonly (readonly [from: string, to: string])[] = [
  ['from', 'to'],
  ['from', 'until'],
  ['from', 'till'],
  ['de', 'ate'],
];

/** `told`: names whose type the sentence says. */
export function typedBeside(
  attributes: readonly RecognisedAttribute[],
  told: ReadonlySet<string>,
): readonly RecognisedAttribute[] {
  const names = new Set(attributes.map(({ name }) => name));
  const onDay = attributes.some(({ name }) => DAYS.has(wordsOf(name).at(-1) ?? ''));
  const range = RANGES.find(([from, to]) => names.has(from) && names.has(to));
  return attributes.map((attribute) => {
    const { name } = attribute;
    if (told.has(name)) return attribute;
    if (onDay && (BOUNDS.has(name) || range?.includes(name))) return { ...attribute, type: 'time' };
    return range?.includes(name) ? { ...attribute, type: 'date' } : attribute;
  });
}
