/** Tells stored values apart: what comes from a disk or an import is anything at first. */
import { INTENTS } from '../../domain/recognition.js';
import { CACHE_VERSION, type Entry, type Pointer } from './entry.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
const areTexts = (...values: readonly unknown[]): boolean => isTexts(values);
const areNumbers = (...values: readonly unknown[]): boolean => values.every(Number.isFinite);

export const isKey = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const isPointer = (value: unknown): value is Pointer =>
  isFields(value) && isKey(value.to) && areNumbers(value.at);

/** Whether a stored value is an entry of some version, readable or not. */
export const versionOf = (value: unknown): number | undefined =>
  isFields(value) && typeof value.version === 'number' ? value.version : undefined;

/** Whether a value has the shape of an entry of this version; `isReading` judges what only the recogniser knows. */
export function isEntry<Reading>(
  value: unknown,
  isReading: (reading: unknown) => reading is Reading,
): value is Entry<Reading> {
  if (!isFields(value) || versionOf(value) !== CACHE_VERSION) return false;
  const { release, at, generation, about, hits, keys, answer } = value;
  return (
    areTexts(release) &&
    // A time that Date cannot hold could not be shown.
    areNumbers(at, generation, hits) &&
    Math.abs(Number(at)) <= 8.64e15 &&
    isTexts(about) &&
    Array.isArray(keys) &&
    keys.every(isKey) &&
    isFields(answer) &&
    areTexts(answer.request, answer.meaning, answer.language) &&
    INTENTS.some((intent) => intent === answer.intent) &&
    areNumbers(answer.confidence) &&
    isTexts(answer.entities) &&
    isReading(answer.reading)
  );
}
