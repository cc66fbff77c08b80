/** Doubts about what was said and came to nothing. */
import { wordsOf } from '../../domain/names.js';
import { typeOfName } from '../grammar/type-of.js';
import type { Doubt, Evidence, Signal } from './confidence-evidence.js';

const doubt = (reason: string, amount = 1): Doubt => ({ reason, amount });
const quoted = (words: readonly string[]): string =>
  words
    .slice(0, 3)
    .map((word) => `"${word}"`)
    .join(', ');
const attributesOf = ({ told }: Evidence) => told.entities.flatMap(({ attributes }) => attributes);

export const lostInList: Signal = ({ lostInside }) =>
  lostInside.length > 0 ? doubt(`I made nothing of ${quoted(lostInside)}`, Math.min(lostInside.length, 3)) : undefined;

export const lostBefore: Signal = ({ lost, lostInside }) => {
  const before = lost.length - lostInside.length;
  return before > 1 ? doubt(`I made nothing of ${quoted(lost)}`, Math.min(before - 1, 4)) : undefined;
};

/** A word that is known to be an attribute's stands in the sentence and in no name. */
export const lostAttribute: Signal = (evidence) => {
  const { told, lost, reading } = evidence;
  if (told.intent === 'remove' || told.intent === 'rename') return undefined;
  const missed = lost.filter((word) => typeOfName(word, reading.language).certain);
  return missed[0] ? doubt(`should ${quoted(missed)} be noted too?`, Math.min(missed.length, 2)) : undefined;
};

export const lostNumber: Signal = (evidence) => {
  const { told, found, request } = evidence;
  const told2 = JSON.stringify([told, found.rules, found.entities.map(({ attributes }) => attributes)]);
  const numbers = request.replace(/^\s*\d+[.)]/gm, '').match(/(?<![\w.])\d+(?:[.,]\d+)?(?!\w)/g) ?? [];
  const missed = numbers.filter((number) => !told2.includes(number.replace(',', '.').replace(/\.0+$/, '')));
  return missed[0] ? doubt(`I made nothing of the number ${missed[0]}`, Math.min(missed.length, 2)) : undefined;
};

export const ruleWord: Signal = (evidence) => {
  const { words, text, found } = evidence;
  if (found.rules.length > 0) return undefined;
  const named = new Set(
    attributesOf(evidence).flatMap(({ name, values }) => [...wordsOf(name), ...(values ?? []).flatMap(wordsOf)]),
  );
  const said = text.find((word) => words.rule.has(word) && !named.has(word));
  return said === undefined ? undefined : doubt(`"${said}" sounds like a rule, and no rule was found`);
};

export const conditionWord: Signal = (evidence) => {
  const { words, text, found } = evidence;
  if (found.rules.length > 0) return undefined;
  const named = new Set(
    attributesOf(evidence).flatMap(({ name, values }) => [...wordsOf(name), ...(values ?? []).flatMap(wordsOf)]),
  );
  const said = text.find((word) => words.condition.has(word) && !named.has(word));
  return said === undefined ? undefined : doubt(`what does "${said}" ask for?`);
};

export const lostNegation: Signal = (evidence) => {
  const { words, text, told, found } = evidence;
  const said = text.find((word) => words.negation.has(word));
  if (said === undefined || found.rules.length > 0 || told.intent === 'remove') return undefined;
  const bound = told.entities.some(
    ({ attributes, removeAttributes }) =>
      removeAttributes.length > 0 ||
      attributes.some(
        ({ required, unique, min, max, minLength, maxLength, type }) =>
          type === 'boolean' || [required, unique, min, max, minLength, maxLength].some((fact) => fact !== undefined),
      ),
  );
  return bound ? undefined : doubt(`what does "${said}" rule out?`);
};

export const lostConstraint: Signal = (evidence) => {
  const { words, text, found } = evidence;
  if (found.rules.length > 0) return undefined;
  const all = attributesOf(evidence);
  const named = new Set(all.flatMap(({ name }) => wordsOf(name)));
  const says = (some: ReadonlySet<string>): string | undefined =>
    text.find((word) => some.has(word) && !named.has(word));
  const lost = [
    all.some(({ unique }) => unique !== undefined) ? undefined : says(words.unique),
    all.some(({ required }) => required !== undefined) ? undefined : says(words.necessity),
    all.some(({ min, max, minLength, maxLength }) => [min, max, minLength, maxLength].some((one) => one !== undefined))
      ? undefined
      : says(words.limit),
  ].filter((word) => word !== undefined);
  return lost[0] === undefined ? undefined : doubt(`what must be "${lost[0]}"?`, lost.length);
};

export const lostRelation: Signal = ({ words, text, told, request }) => {
  if (told.entities.some(({ relations }) => relations.length > 0) || told.rename) return undefined;
  const said =
    text.find((word) => words.relating.has(word)) ??
    /\bmany[ -]to[ -](many|one)\b|<->|->\s*\w+\s*\(/i.exec(request)?.[0];
  return said === undefined ? undefined : doubt(`what is "${said}" between?`);
};

export const lostRemoval: Signal = ({ words, text, told, found }) => {
  if (told.intent === 'remove' || told.intent === 'rename' || found.rules.length > 0) return undefined;
  if (told.entities.some(({ removeAttributes }) => removeAttributes.length > 0)) return undefined;
  const said = text.find((word) => words.removing.has(word));
  return said === undefined ? undefined : doubt(`what should be taken away by "${said}"?`);
};

/** More items between commas than anything was made of. */
export const shortList: Signal = (evidence) => {
  const { told, request } = evidence;
  if (told.intent !== 'create' && told.intent !== 'evolve') return undefined;
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
