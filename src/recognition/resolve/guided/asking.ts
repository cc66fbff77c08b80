/** A second reading of questions about the data: "how many members joined last month?" */
import type { KnownEntity, Recognition } from '../../../domain/recognition.js';
import { growthWordsOf } from '../../lexicon/growing.js';
import { answerFor } from '../questions.js';
import { mentionsIn } from './mentions.js';
import { vocabularyFrom } from './vocabulary.js';

const vocabularyOf = vocabularyFrom(growthWordsOf);

const QUESTION = /^\W*(?:how (?:many|much)|which|who|whose|quant[oa]s?|quais|qual|quem)\b[^.!]*\?\s*$/i;

/** The answer as it was, unless the sentence only asks about something that exists. */
export function withAnswer(first: Recognition, request: string, known: readonly KnownEntity[]): Recognition {
  const { language } = first;
  if (first.intent !== 'clarify' || !QUESTION.test(request)) return first;
  const { words, mentions } = mentionsIn(request, known, language);
  const [mention] = mentions;
  if (!mention || words.some((word) => vocabularyOf(language).noting.has(word))) return first;
  const about = { text: mention.entity.name, plural: false };
  const reading = { language, statements: [], explained: 0, unexplained: [] };
  return { ...first, intent: 'unsupported', confidence: 0.9, ...answerFor({ kind: 'ask', about }, reading, known) };
}
