/** Doubts about pieces that nothing was made of. */
import { pascalCase, wordsOf } from '../../domain/names.js';
import { singularIn } from '../text/singular.js';
import type { Doubt, Evidence, Signal } from './confidence-evidence.js';
import { nameKey } from './known.js';

const doubt = (reason: string, amount = 1): Doubt => ({ reason, amount });
const attributesOf = ({ told }: Evidence) => told.entities.flatMap(({ attributes }) => attributes);

/** Two entities in a stretch that nothing was made of. */
export const lostLink: Signal = ({ reading, told, known }) => {
  const names = new Set([...told.entities, ...known].map(({ name }) => nameKey(name, reading.language)));
  const piece = reading.unexplained.find(
    (one) =>
      new Set(
        wordsOf(one)
          .map((word) => singularIn(word, reading.language))
          .filter((word) => names.has(word)),
      ).size > 1,
  );
  return piece === undefined ? undefined : doubt(`how do these belong together: "${piece.slice(0, 80)}"?`);
};

/** More items between commas than anything was made of. */
export const shortList: Signal = (evidence) => {
  const { told, request, reading } = evidence;
  // Where every word was understood, what stands between the commas was facts.
  if (told.intent !== 'create' || (reading.explained === 1 && reading.unexplained.length === 0)) return undefined;
  const most = Math.max(
    ...request
      .replace(/\b\d+[.,]\d+\b/g, '0')
      .split(/[.!?;:\n](?:\s|$)|\(|\)/)
      .map((piece) => piece.split(/,/).length),
  );
  const made = attributesOf(evidence).reduce(
    (sum, { values }) => sum + 1 + (values?.length ?? 0),
    told.entities.length,
  );
  return most > made ? doubt('fewer things were found than are listed', Math.min(most - made, 2)) : undefined;
};

/** A stretch that nothing was made of holds a word that weighs something. */
export const lostClause: Signal = ({ reading, words }) => {
  const weighs = [words.negation, words.necessity, words.limit, words.condition, words.rule, words.unique];
  const piece = reading.unexplained.find((one) => wordsOf(one).some((word) => weighs.some((some) => some.has(word))));
  return piece === undefined ? undefined : doubt(`what does "${piece.slice(0, 80)}" ask for?`);
};

/** Thanks, a unit, a type, the end of "how many slices it has": small change. */
const SMALL =
  /^(?:thx|tnx|thnks?|thanks|ty|vlw|obrigad[oa]|(?:in|em) (?:kilos?|kg|grams?|gramas|lit(?:re|er)s?|litros|hours?|horas|days?|dias|minutes?|minutos|cm|km|met(?:re|er)s?|metros|euros?|dollars?|reais|percent)|it has|from (?:now|today)(?: on)?|int|bool|string|date|text)[.! ]*$/i;

/** A stretch after the first name that nothing was made of, however short beside the rest. */
export const leftOver: Signal = (evidence) => {
  const { reading, told, request } = evidence;
  const lower = request.toLowerCase();
  const starts = told.entities
    .flatMap(({ attributes }) => attributes.map(({ label }) => lower.indexOf(label.toLowerCase())))
    .filter((at) => at >= 0);
  const names = new Set(told.entities.map(({ name }) => name));
  // A name put together from a clause does not stand in the sentence as it is.
  const made = starts.length === 0 && attributesOf(evidence).length > 0;
  const first = told.intent === 'relate' || made ? 0 : Math.min(...starts, lower.length);
  const piece = reading.unexplained.find(
    (one) =>
      /[a-z]{2}/i.test(one) &&
      !SMALL.test(one.trim()) &&
      !names.has(pascalCase(one)) &&
      lower.lastIndexOf(one.toLowerCase()) > first,
  );
  return piece === undefined ? undefined : doubt(`I made nothing of "${piece.slice(0, 80)}"`);
};
