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
/** Over in hours, so that they start and end at a time of a day. */
const BRIEF = set(
  'shift session meeting lesson class appointment call match game show screening concert talk lecture ride slot event turno sessao reuniao aula consulta jogo partida palestra evento',
);
/** Held each week: their day is one of the week. */
const WEEKLY = set(
  'lesson class course group pupil student training practice rehearsal choir market aula turma curso grupo aluno aluna treino ensaio feira',
);
const DAY = set('day dia');
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
  const holder = wordsOf(entity);
  const among = (kinds: ReadonlySet<string>): boolean => holder.some((word) => kinds.has(word));
  const [lasts, brief, weekly] = [among(LASTING), among(BRIEF), among(WEEKLY)];
  const range = [...RANGES, ...(lasts || onDay ? [PLACES_OR_DAYS] : [])].find(
    ([from, to]) => names.has(from) && names.has(to),
  );
  return attributes.map((attribute) => {
    const { name } = attribute;
    if (told.has(name)) return attribute;
    if (onDay && (BOUNDS.has(name) || range?.includes(name))) return { ...attribute, type: 'time' };
    if (brief && BOUNDS.has(name) && attribute.type === 'date') return { ...attribute, type: 'datetime' };
    if (weekly && DAY.has(name)) return { ...attribute, type: 'string' };
    return range?.includes(name) ? { ...attribute, type: 'date' } : attribute;
  });
}
