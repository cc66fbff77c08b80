/** How certain the tagger has to be of its marks before they count, by what its reading would do. */
import type { Recognition } from '../../domain/recognition.js';

/**
 * For its reading to be a pick where the first one asks, to raise a doubt about another reading, before one of which a model
 * would be asked, where it sees nothing to do, and where the first one does. All here were chosen on labelled requests, of which it had
 * learned from some.
 */
export const CERTAIN = { pick: 0.1, doubt: 0.55, stray: 0.5, otherRule: 0.5, nothing: 0.9, asksForNothing: 0.95 };
const ACT = { create: 0.65, bare: 0.75, rule: 0.6, removal: 0.75, loss: 0.95, other: 0.45 };
/** The first reading knows what exists, which changes are of. */
const OVERRULE_CHANGE = 0.97;
const NO_RULE = 0.9;

/** Where the first reading asks, or would ask a model. */
export function enoughToAct(reading: Recognition): number {
  const { intent, path, entities } = reading;
  if (path === 'llm') return ACT.rule;
  if (intent === 'remove') return ACT.loss;
  if (entities.some(({ removeAttributes }) => removeAttributes.length > 0)) return ACT.removal;
  if (intent !== 'create') return ACT.other;
  return isBare(reading) ? ACT.bare : ACT.create;
}

/** Where the first reading tells a rule of what is there, and this one none: "if a claim is rejected, it must have a reason". */
export const enoughForNoRule = (reading: Recognition): number =>
  reading.intent === 'create' ? enoughToAct(reading) : NO_RULE;

/** Where the first reading would do something else. */
export const enoughToOverrule = (reading: Recognition): number =>
  reading.intent === 'create' ? enoughToAct(reading) : OVERRULE_CHANGE;

/** A name alone: "How do we become digital like other firms?" */
export const isBare = ({ intent, entities }: Recognition): boolean =>
  intent === 'create' && entities.every(({ attributes, relations }) => attributes.length + relations.length === 0);

/** Too much for a remark. */
export const makesMuch = ({ intent, path, entities }: Recognition): boolean =>
  intent === 'create' && path === 'template' && entities.some(({ attributes }) => attributes.length > 1);
