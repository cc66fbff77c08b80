/** A recognition as `bae recognise` prints it, one object a line. */
import type { Recognised } from '../domain/recognition.js';

export function recognitionAsJson(id: string | number | undefined, recognised: Recognised): Record<string, unknown> {
  const { recognition, source, key, meaning, ms } = recognised;
  const { intent, entities, rename, path, customReasons, confidence, language, question, asksAbout, tokens } =
    recognition;
  return {
    ...(id !== undefined && { id }),
    key,
    meaning,
    intent,
    entities: entities.map(({ name, attributes, relations, removeAttributes }) => ({
      name,
      attributes: attributes.map(({ label: _label, ...attribute }) => attribute),
      relations: relations.map(({ kind, target }) => ({ kind, target })),
      removeAttributes,
    })),
    ...(rename && { rename }),
    path,
    customReasons,
    confidence,
    language,
    ...(question && { question }),
    ...(asksAbout && { asksAbout }),
    source,
    tokens,
    ms: Math.round(ms * 1000) / 1000,
  };
}
