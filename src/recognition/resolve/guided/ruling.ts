/** A second reading of sentences that hold a sign of logic and speak of an entity that exists: a rule for a person to accept. */
import { labelOf } from '../../../domain/names.js';
import type { KnownEntity, Language, RecognisedEntity } from '../../../domain/recognition.js';
import { Context } from '../../grammar/context.js';
import { languageFor } from '../../grammar/language.js';
import { findSignal } from '../../grammar/signals.js';
import { growthWordsOf } from '../../lexicon/growing.js';
import { expand, tokenise } from '../../text/tokens.js';
import { soleOwner } from './known-names.js';
import { mentionsIn } from './mentions.js';
import { vocabularyFrom } from './vocabulary.js';

const vocabularyOf = vocabularyFrom(growthWordsOf);

export function ruleIn(
  request: string,
  known: readonly KnownEntity[],
  language: Language,
): RecognisedEntity | undefined {
  const { words, mentions } = mentionsIn(request, known, language);
  const owner = mentions[0]?.entity ?? soleOwner(words, known, language);
  // What is to be noted is no rule, whatever it sounds like.
  if (!owner || words.some((word) => vocabularyOf(language).noting.has(word))) return undefined;
  const text = expand(request);
  const ctx = new Context(text, tokenise(text, language === 'pt'), languageFor(language));
  if (!findSignal(ctx, 0, ctx.tokens.length - 1, 0)) return undefined;
  return { name: owner.name, label: labelOf(owner.name), attributes: [], relations: [], removeAttributes: [] };
}
