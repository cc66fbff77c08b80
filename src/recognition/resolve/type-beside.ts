/** What a name means beside the other names of its entity: "day, start, end" are a day and two times of it. */
import { wordsOf } from '../../domain/names.js';
import type { RecognisedAttribute } from '../../domain/recognition.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DAYS = set('day date weekday dia data');
const BOUNDS = set('start end starts ends begin finish inicio fim comeco termino');
/** "from" and "to" are places of a flight, and days of a booking. */
const LASTING = set(
  'booking reservation rental hire stay lease loan leave absence holiday vacation contract period shift slot exhibition membership subscription season allocation assignment reserva aluguel ferias contrato periodo',
);
const PLACES_OR_DAYS = ['from', 'to'] as const;
const RANGES: readonly (readonly [from: string, to: string])[] = [
  ['from', 'until'],
  ['from', 'till'],
  ['de', 'ate'],
];

/** `told`: names whose type the sentence says. */
export function typedBeside(
  attributes: readonly RecognisedAttribute[],
  told: ReadonlySet<string>,
  entity = '',
): readonly RecognisedAttribute[] {
  const names = new Set(attributes.map(({ name }) => name));
  const onDay = attributes.some(({ name }) => DAYS.has(wordsOf(name).at(-1) ?? ''));
  const lasts = wordsOf(entity).some((word) => LASTING.has(word));
  const range = [...RANGES, ...(lasts || onDay ? [PLACES_OR_DAYS] : [])].find(
    ([from, to]) => names.has(from) && names.has(to),
  );
  return attributes.map((attribute) => {
    const { name } = attribute;
    if (told.has(name)) return attribute;
    if (onDay && (BOUNDS.has(name) || range?.includes(name))) return { ...attribute, type: 'time' };
    return range?.includes(name) ? { ...attribute, type: 'date' } : attribute;
  });
}
