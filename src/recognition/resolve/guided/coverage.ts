/** Whether an answer about what exists speaks of all that the sentence names. */
import type { KnownEntity, Recognition } from '../../../domain/recognition.js';
import { growthWordsOf } from '../../lexicon/growing.js';
import { findAttribute, headExists, tailExists } from '../known.js';
import { attributesNamed } from './known-names.js';
import { mentionsIn } from './mentions.js';
import { vocabularyFrom } from './vocabulary.js';

/**
 * An attribute of an entity the answer changes is named, and the answer does not hold it; or the answer takes something
 * away and makes something new at once, which nobody asks for in one breath.
 */
export function leavesOut(answer: Recognition, request: string, known: readonly KnownEntity[]): boolean {
  const { language, intent, entities } = answer;
  const takes = entities.some(({ removeAttributes }) => removeAttributes.length > 0);
  if (intent === 'create') return takes;
  if (intent !== 'evolve') return false;
  const { words, mentions } = mentionsIn(request, known, language);
  if (!takes) return namesPart(answer, words, known);
  return entities.some(({ name, attributes, removeAttributes }) => {
    const owner = known.find((entity) => entity.name === name);
    const told = new Set([...attributes.map((attribute) => plain(attribute.name)), ...removeAttributes.map(plain)]);
    return owner && attributesNamed(words, mentions, owner, language).some((one) => !told.has(plain(one.name)));
  });
}

/** "the complement of the address is no longer required": nothing is to be added, and only its head exists. */
const namesPart = ({ entities, language }: Recognition, words: readonly string[], known: readonly KnownEntity[]) =>
  !words.some((word) => vocabularyOf(language).noting.has(word)) &&
  entities.some(({ name, attributes }) => {
    const owner = known.find((entity) => entity.name === name);
    return attributes.some(
      (attribute) =>
        owner &&
        findAttribute(attribute.name, owner, language) === undefined &&
        ((attribute.required !== undefined && headExists(attribute.name, owner, language)) ||
          tailExists(attribute.name, owner, language)),
    );
  });

const vocabularyOf = vocabularyFrom(growthWordsOf);

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
