/** Doubts about how the parts of an answer go together, and with what exists. */
import { wordsOf } from '../../domain/names.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { singularIn } from '../text/singular.js';
import { isBackground } from './confidence-background.js';
import type { Doubt, Signal } from './confidence-evidence.js';
import { findAttribute, nameKey } from './known.js';

const doubt = (reason: string, amount = 1): Doubt => ({ reason, amount });

export const emptyEntity: Signal = (evidence) => {
  const { told, known } = evidence;
  const targets = new Set(told.entities.flatMap(({ relations }) => relations.map(({ target }) => target)));
  const empty = told.entities.filter(
    ({ name, attributes, relations, removeAttributes }) =>
      attributes.length + relations.length + removeAttributes.length === 0 &&
      !targets.has(name) &&
      !isBackground(name, evidence) &&
      !known.some((one) => one.name === name),
  );
  const some = told.entities.some(({ attributes }) => attributes.length > 0);
  return told.intent === 'create' && some && empty[0]
    ? doubt(`nothing is noted for "${empty[0].label}"`, empty.length)
    : undefined;
};

/** Entities without attributes that something else relates to, and that nobody asked for. */
export const bareTarget: Signal = (evidence) => {
  const { told, known, found } = evidence;
  const asked = new Set(
    found.entities.filter(({ by }) => by !== 'implied' && by !== 'mention').map(({ phrase }) => phrase.text),
  );
  const bare = found.entities.find(
    (draft) =>
      !draft.known &&
      !asked.has(draft.phrase.text) &&
      draft.attributes.length === 0 &&
      !isBackground(draft.phrase.text, evidence),
  );
  return bare && (known.length > 0 || told.entities.length > 1)
    ? doubt(`"${bare.phrase.text}" does not exist yet`)
    : undefined;
};

export const changesNothingKnown: Signal = ({ told, known, reading }) => {
  if (!['evolve', 'remove', 'relate', 'rename'].includes(told.intent)) return undefined;
  const gone = told.entities.find(({ name }) => !known.some((one) => one.name === name));
  if (gone) return doubt(`there is no "${gone.label}" yet`);
  const { rename } = told;
  if (!rename) return undefined;
  const owner = known.find(({ name }) => name === (rename.of ?? rename.from));
  if (!owner) return doubt(`there is no "${rename.of ?? rename.from}"`);
  return rename.of && !findAttribute(rename.from, owner, reading.language)
    ? doubt(`${owner.name} has no "${rename.from}"`)
    : undefined;
};

export const removesUnknown: Signal = ({ told, known, reading }) => {
  for (const entity of told.entities) {
    const owner = known.find(({ name }) => name === entity.name);
    for (const name of entity.removeAttributes)
      if (
        owner &&
        !findAttribute(name, owner, reading.language) &&
        !owner.relations.some(({ target }) => nameKey(target, reading.language) === nameKey(name, reading.language))
      )
        return doubt(`${owner.name} has no "${name}"`);
  }
  return undefined;
};

/** Something that exists is named in the sentence, and the answer is about other things. */
export const ignoresKnown: Signal = ({ told, known, text, reading }) => {
  if (told.intent === 'remove') return undefined;
  const answered = new Set(
    [
      ...told.entities.flatMap(({ name, attributes, relations, removeAttributes }) => [
        name,
        ...attributes.map((attribute) => attribute.name),
        ...relations.map(({ target }) => target),
        ...removeAttributes,
      ]),
      ...(told.rename ? [told.rename.of ?? '', told.rename.from, told.rename.to] : []),
    ].flatMap((name) => wordsOf(name).map((word) => singularIn(word, reading.language))),
  );
  const said = new Set(text.map((word) => singularIn(word.replace(/'.*$/, ''), reading.language)));
  // "a field for the engine hours" where Field is an entity too.
  const general = new Set(lexiconOf(reading.language).vague.split(' '));
  const missed = known.find(
    ({ name }) =>
      !general.has(name.toLowerCase()) &&
      !wordsOf(name).every((word) => answered.has(singularIn(word, reading.language))) &&
      wordsOf(name).every((word) => said.has(singularIn(word, reading.language))),
  );
  return missed && doubt(`is it about ${missed.name}?`);
};

/** Something new without a single attribute, in a system that has entities already. */
export const bareCreate: Signal = ({ told, text, known }) => {
  const [only, ...more] = told.entities;
  if (told.intent !== 'create' || !only || more.length + only.attributes.length + only.relations.length > 0)
    return undefined;
  const spare = text.length - wordsOf(only.name).length;
  return spare > 2 || (known.length > 0 && spare > 3) ? doubt('nothing to note was found') : undefined;
};

/** An attribute that is there already, and nothing new said of it. */
export const sameAgain: Signal = ({ told, known, reading }) => {
  if (told.intent !== 'evolve') return undefined;
  for (const entity of told.entities) {
    const owner = known.find(({ name }) => name === entity.name);
    for (const { name, label, type, ...facts } of entity.attributes) {
      const same = owner && findAttribute(name, owner, reading.language);
      if (same !== undefined && owner?.attributes[same] === type && Object.keys(facts).length === 0)
        return doubt(`${entity.name} has "${label}" already`);
    }
  }
  return undefined;
};
