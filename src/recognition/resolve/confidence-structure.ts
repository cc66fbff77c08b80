/** Doubts about how the parts of an answer go together, and with what exists. */
import { wordsOf } from '../../domain/names.js';
import { singularIn } from '../text/singular.js';
import type { Doubt, Signal } from './confidence-evidence.js';
import { findAttribute, nameKey } from './known.js';

const doubt = (reason: string, amount = 1): Doubt => ({ reason, amount });

export const emptyEntity: Signal = ({ told, known }) => {
  const targets = new Set(told.entities.flatMap(({ relations }) => relations.map(({ target }) => target)));
  const empty = told.entities.filter(
    ({ name, attributes, relations, removeAttributes }) =>
      attributes.length + relations.length + removeAttributes.length === 0 &&
      !targets.has(name) &&
      !known.some((one) => one.name === name),
  );
  const some = told.entities.some(({ attributes }) => attributes.length > 0);
  return told.intent === 'create' && some && empty[0]
    ? doubt(`nothing is noted for "${empty[0].label}"`, empty.length)
    : undefined;
};

/** Entities without attributes that something else relates to, and that nobody asked for. */
export const bareTarget: Signal = ({ told, known, found }) => {
  const asked = new Set(
    found.entities.filter(({ by }) => by !== 'implied' && by !== 'mention').map(({ phrase }) => phrase.text),
  );
  const bare = found.entities.find(
    (draft) => !draft.known && !asked.has(draft.phrase.text) && draft.attributes.length === 0,
  );
  return bare && (known.length > 0 || told.entities.length > 1)
    ? doubt(`"${bare.phrase.text}" does not exist yet`)
    : undefined;
};

export const changesNothingKnown: Signal = ({ told, known }) => {
  if (!['evolve', 'remove', 'relate', 'rename'].includes(told.intent)) return undefined;
  const gone = told.entities.find(({ name }) => !known.some((one) => one.name === name));
  if (gone) return doubt(`there is no "${gone.label}" yet`);
  const { rename } = told;
  if (!rename) return undefined;
  const owner = known.find(({ name }) => name === (rename.of ?? rename.from));
  if (!owner) return doubt(`there is no "${rename.of ?? rename.from}"`);
  return rename.of && !(rename.from in owner.attributes) ? doubt(`${owner.name} has no "${rename.from}"`) : undefined;
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
  const told2 = new Set([
    ...told.entities.flatMap(({ name, relations }) => [name, ...relations.map(({ target }) => target)]),
    told.rename?.of ?? '',
    told.rename?.from ?? '',
  ]);
  const said = new Set(text.map((word) => singularIn(word.replace(/'.*$/, ''), reading.language)));
  const missed = known.find(
    ({ name }) => !told2.has(name) && wordsOf(name).every((word) => said.has(singularIn(word, reading.language))),
  );
  return missed && doubt(`is it about ${missed.name}?`);
};

/** Something new without a single attribute, in a system that has entities already. */
export const bareCreate: Signal = ({ told, text, known }) => {
  if (told.intent !== 'create' || told.entities.some(({ attributes }) => attributes.length > 0)) return undefined;
  const spare = text.length - told.entities.reduce((sum, { name }) => sum + wordsOf(name).length, 0);
  return spare > 2 || (known.length > 0 && spare > 3) ? doubt('nothing to note was found') : undefined;
};
