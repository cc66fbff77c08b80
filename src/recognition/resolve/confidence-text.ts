/** Doubts about what was said and came to nothing. */
import { wordsOf } from '../../domain/names.js';
import { typeOfName } from '../grammar/type-of.js';
import { singularIn } from '../text/singular.js';
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

/** "for our village newsletter": whose it is. */
const OWN = new Set(['our', 'my', 'nosso', 'nossa', 'meu', 'minha']);

/** A word that is known to be an attribute's stands in the sentence and in no name. */
export const lostAttribute: Signal = (evidence) => {
  const { told, lost, lostInside, reading, text } = evidence;
  if (told.intent === 'remove' || told.intent === 'rename') return undefined;
  const missed = lost.filter(
    (word) =>
      !text.some((other, i) => other === word && [text[i - 1], text[i - 2]].some((one) => OWN.has(one ?? ''))) &&
      typeOfName(word, reading.language).certain &&
      (lostInside.includes(word) || singularIn(word, reading.language) === word),
  );
  return missed[0] ? doubt(`should ${quoted(missed)} be noted too?`, Math.min(missed.length, 2)) : undefined;
};

/** They say a type as often as a name. */
const TYPES = new Set(['date', 'time', 'year', 'number', 'data', 'hora', 'ano', 'numero']);

/** "Create customers where the name is required, …": the name is in no answer. */
export const lostCommonAttribute: Signal = (evidence) => {
  const { told, words, text, lost, reading } = evidence;
  if (told.intent !== 'create') return undefined;
  const said = new Set([
    ...told.entities
      .flatMap(({ name, attributes }) => [name, ...attributes.flatMap((one) => [one.name, one.label])])
      .flatMap(wordsOf),
  ]);
  const names = new Set(told.entities.flatMap(({ name }) => wordsOf(name)));
  // "create model Webhook", "a devices model": said of the entity.
  const heads = (next: string | undefined): boolean =>
    next === 'for' || (next !== undefined && names.has(singularIn(next, reading.language)));
  const written = new Set(told.entities.map(({ name }) => name.toLowerCase()));
  const wraps = (word: string, i: number): boolean =>
    word === 'model' &&
    [text[i - 1], text[i + 1]].some((beside) => heads(beside) || (beside !== undefined && written.has(beside)));
  const missed = text.find(
    (word, i) =>
      words.attributes.has(word) &&
      !(word === 'model' && text[i - 1] === 'data') &&
      !TYPES.has(word) &&
      !said.has(word) &&
      !lost.includes(word) &&
      !heads(text[i + 1]) &&
      !wraps(word, i),
  );
  return missed === undefined ? undefined : doubt(`should "${missed}" be noted too?`);
};

export const lostNumber: Signal = (evidence) => {
  const { told, found, request } = evidence;
  const answered = JSON.stringify([told, found.rules, found.entities.map(({ attributes }) => attributes)]);
  const related = told.entities.some(({ relations }) => relations.length > 0);
  const numbers = request.replace(/(^|\s)\d+[.)](?=\s)/g, ' ').match(/(?<![\w.-]|[A-Z]-)\d+(?:[.,]\d+)?(?!\w)/g) ?? [];
  const missed = numbers.filter(
    (number) =>
      !(number === '1' && related) &&
      ![number, number.replace(',', '.').replace(/\.0+$/, '')].some((one) => answered.includes(one)),
  );
  return missed[0] ? doubt(`I made nothing of the number ${missed[0]}`, Math.min(missed.length, 2)) : undefined;
};

const namedIn = ({ told, found }: Evidence): ReadonlySet<string> =>
  new Set([
    ...told.entities.flatMap(({ name, attributes, removeAttributes }) => [
      ...wordsOf(name),
      ...removeAttributes.flatMap(wordsOf),
      ...attributes.flatMap((one) => [one.name, ...(one.values ?? [])]).flatMap(wordsOf),
    ]),
    ...[found.rename?.from, found.rename?.to].flatMap((name) => wordsOf(name ?? '')),
  ]);

export const ruleWord: Signal = (evidence) => {
  const { words, text, found } = evidence;
  if (found.rules.length > 0) return undefined;
  const named = namedIn(evidence);
  // "no unless we say otherwise" is a default, "can not be used twice" is unique.
  const all = attributesOf(evidence);
  const explained = new Set([
    ...(all.some((attribute) => attribute.default !== undefined) ? ['unless', 'otherwise'] : []),
    ...(all.some(({ unique }) => unique) ? ['twice'] : []),
  ]);
  const names = new Set(all.map(({ name }) => name.toLowerCase()));
  const said = text.find(
    (word, i) =>
      words.rule.has(word) &&
      !named.has(word) &&
      !explained.has(word) &&
      !(word === 'double' && names.has(text[i + 1] ?? '')),
  );
  return said === undefined ? undefined : doubt(`"${said}" sounds like a rule, and no rule was found`);
};

export const conditionWord: Signal = (evidence) => {
  const { words, text, found } = evidence;
  if (found.rules.length > 0) return undefined;
  const named = namedIn(evidence);
  const linked = evidence.told.entities.some(({ relations }) => relations.length > 0);
  const said = text.find(
    (word, i) =>
      words.condition.has(word) &&
      !named.has(word) &&
      !(word === 'after' && /^look/.test(text[i - 1] ?? '')) &&
      !(linked && word === 'only' && ['one', 'a', 'ever'].includes(text[i + 1] ?? '')),
  );
  return said === undefined ? undefined : doubt(`what does "${said}" ask for?`);
};

/** "no logic", "nothing fancy". */
const MODEST = new Set('logic fancy special complicated rules magic more else extra need'.split(' '));

export const lostNegation: Signal = (evidence) => {
  const { words, text, told, found } = evidence;
  const named = namedIn(evidence);
  const said = text.find((word, i) => words.negation.has(word) && !named.has(word) && !MODEST.has(text[i + 1] ?? ''));
  if (said === undefined || found.rules.length > 0 || told.intent === 'remove' || told.rename) return undefined;
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

/** "n:m between them", "one family at most" are said of links. */
const LINKING = new Set(['between', 'most', 'least']);

export const lostConstraint: Signal = (evidence) => {
  const { words, text, found } = evidence;
  if (found.rules.length > 0) return undefined;
  const all = attributesOf(evidence);
  const named = new Set(all.flatMap(({ name }) => wordsOf(name)));
  // "m2m between Project and Tag".
  if (evidence.told.intent === 'relate') return undefined;
  const linked = evidence.told.entities.some(({ relations }) => relations.length > 0);
  const says = (some: ReadonlySet<string>): string | undefined =>
    text.find((word) => some.has(word) && !named.has(word) && !(linked && LINKING.has(word)));

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

export const lostRemoval: Signal = (evidence) => {
  const { words, text, told, found } = evidence;
  if (told.intent === 'remove' || told.intent === 'rename' || found.rules.length > 0) return undefined;
  if (told.entities.some(({ removeAttributes }) => removeAttributes.length > 0)) return undefined;
  const named = namedIn(evidence);
  const said = text.find((word) => words.removing.has(word) && !named.has(word));
  return said === undefined ? undefined : doubt(`what should be taken away by "${said}"?`);
};

const OWNING = new Set('the our my all some these os as meus minhas nossos nossas'.split(' '));

/** Several of something before the list, and nothing made of them: they may be what was asked for. */
export const lostPlural: Signal = ({ lost, lostInside, reading, told, text }) => {
  if (told.intent !== 'create') return undefined;
  const many = text.find(
    (word, i) =>
      OWNING.has(text[i - 1] ?? '') &&
      lost.includes(word) &&
      !lostInside.includes(word) &&
      singularIn(word, reading.language) !== word,
  );
  return many === undefined ? undefined : doubt(`are "${many}" to be kept too?`);
};
