/** The type that the shape of a Portuguese name tells: its head stands first. */
import type { AttributeType } from '../../domain/entity-spec.js';
import {
  ACTS_PT,
  COUNT_HEADS_PT,
  EVENTS_PT,
  HAD_PT,
  HAPPENED_PT,
  MEASURED_PT,
  THINGS_PT,
  WHERE_PT,
  WHOLE_PT,
} from '../lexicon/type-words-pt.js';
import { firstOf, isNumber, type Shape, type TypeOfPart } from './type-shape.js';

const DAY_WORDS: ReadonlySet<string> = new Set(['desde', 'ate', 'para']);

/** "quando", "ate quando", "quantos cabem", "quem pegou", "a que horas volta" */
const asked: Shape = (words) => {
  const [first = '', second = ''] = words;
  if (words.slice(1).includes('quem') && /^(?:a|de|para|com|por)$/.test(first)) return 'string';
  if (first === 'quando' || (second === 'quando' && DAY_WORDS.has(first))) return 'date';
  if (/^quant[oa]s$/.test(first)) return 'integer';
  if (first === 'quanto') return 'decimal';
  if (words.slice(0, 3).join(' ') === 'a que horas' || words.at(-1) === 'as') return 'time';
  if (first === 'em' && second === 'que') return 'string';
  return words.length > 1 && /^(?:quem|onde|o|qual|quais|como)$/.test(first) ? 'string' : undefined;
};

/** "numero de pessoas" is how many, "numero do brinco" is which. */
const numbered: Shape = (words) => {
  const [head = '', of = ''] = words;
  if (!COUNT_HEADS_PT.has(head)) return undefined;
  if (head !== 'numero') return 'integer';
  return /^d[eoa]s?$/.test(of) && !/s$/.test(words[2] ?? '') ? 'string' : undefined;
};

/** "prazo de entrega em dias", "potencia em cavalos": the unit tells it is a number. */
const inUnit: Shape = (words, typeOf) => {
  const at = words.lastIndexOf('em');
  if (at < 1 || at !== words.length - 2) return undefined;
  const unit = words.at(-1) ?? '';
  if (/^(?:dias|semanas|meses|anos|horas|minutos|segundos)$/.test(unit)) return 'integer';
  const { type } = typeOf(words.slice(0, at));
  return isNumber(type) ? type : undefined;
};

/** "alugado ate", "aberta ate", "entrou no clube", "nasceu" */
const until: Shape = (words) => {
  const [first = '', second = ''] = words;
  if (words.length > 1 && /^(?:ate|desde)$/.test(words.at(-1) ?? '')) return 'date';
  return HAPPENED_PT.has(first) && (words.length === 1 || /^(?:em|n[oa]s?)$/.test(second)) ? 'date' : undefined;
};

/** "ultima troca de agua" is when. */
const lastOrNext: Shape = (words) =>
  /^(?:ultim|proxim|primeir)[oa]$/.test(words[0] ?? '') && EVENTS_PT.has(words[1] ?? '') ? 'date' : undefined;

/** "sabe nadar", "varanda", "emprestado" */
const soOrNot: Shape = (words) => {
  const [first = '', second = ''] = words;
  if (HAD_PT.has(words.join(' '))) return 'boolean';
  if (words.length > 1 && ACTS_PT.has(first) && !WHERE_PT.has(second)) return 'boolean';
  return words.length === 1 && /^[a-z]{2,}(?:ad|id)[oa]$/.test(first) && !THINGS_PT.has(first) ? 'boolean' : undefined;
};

const headed: Shape = (words) => {
  const [head = ''] = words;
  if (head === 'tempo' || WHOLE_PT.has(head)) return 'integer';
  return MEASURED_PT.has(head) ? 'decimal' : undefined;
};

/** "classe de peso": the measure is only what it is of; "batimentos por minuto" are counted. */
const ofSomething: Shape = (words, typeOf) => {
  const [head = '', joint = ''] = words;
  if (words.length < 3 || !/^(?:d[eoa]s?|por)$/.test(joint)) return undefined;
  const { type, known } = typeOf([head]);
  if (joint === 'por' && type === 'integer') return 'integer';
  if (known || type !== 'string') return undefined;
  return joint === 'por' ? (head.endsWith('s') ? 'integer' : undefined) : 'string';
};

const SHAPES: readonly Shape[] = [asked, numbered, inUnit, until, lastOrNext, soOrNot, headed, ofSomething];

/** The type of a Portuguese name by its shape. */
export const typeOfShapePt = (words: readonly string[], typeOf: TypeOfPart): AttributeType | undefined =>
  firstOf(SHAPES, words, typeOf);
