/** Names that hold an entity and its attribute. */
import { typeOfName } from '../grammar/type-of.js';
import type { Phrase } from '../reading.js';
import { type Drafts, phraseOf } from './drafts.js';

const JOINTS: ReadonlySet<string> = new Set(['of', 'de', 'do', 'da', 'dos', 'das', 'in', 'no', 'na']);

/** "product stock", "stock of product": an entity and its attribute in one name. Sure when the entity is known. */
export function splitName(
  drafts: Drafts,
  phrase: Phrase,
): { entity: Phrase; attribute: Phrase; sure: boolean } | undefined {
  const words = phrase.text.split(' ');
  const joints = words.flatMap((word, at) => (JOINTS.has(word.toLowerCase()) ? [at] : []));
  const of = joints[0] ?? -1;
  for (const of of joints) {
    if (of === 0 || of === words.length - 1) continue;
    const rest = words.slice(of + 1);
    while (rest.length > 1 && ['the', 'a', 'an', 'each', 'every', 'o', 'a'].includes(rest[0]?.toLowerCase() ?? ''))
      rest.shift();
    const owner = phraseOf(rest.join(' '));
    if (drafts.knownNamed(owner) || drafts.declared(owner))
      return { entity: owner, attribute: phraseOf(words.slice(0, of).join(' ')), sure: true };
  }
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const owner = phraseOf(words.slice(0, cut).join(' '));
    if (drafts.knownNamed(owner) || drafts.declared(owner))
      return { entity: owner, attribute: phraseOf(words.slice(cut).join(' ')), sure: true };
  }
  if (
    of > 0 &&
    of < words.length - 1 &&
    !typeOfName(phrase.text, drafts.language).certain === false &&
    drafts.known.length === 0
  ) {
    return {
      entity: phraseOf(words.slice(of + 1).join(' ')),
      attribute: phraseOf(words.slice(0, of).join(' ')),
      sure: false,
    };
  }
  if (words.length < 2) return undefined;
  const cut = /^[A-Z]/.test(words[0] ?? '') || words.length === 2 ? 1 : words.length - 1;
  return {
    entity: phraseOf(words.slice(0, cut).join(' ')),
    attribute: phraseOf(words.slice(cut).join(' ')),
    sure: false,
  };
}
