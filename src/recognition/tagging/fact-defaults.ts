/** A default told by words around its value, whatever their order: "100 being the standard", "no at the beginning". */
import { foldToAscii } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';
import { DEFAULT_WORDS } from '../lexicon/marked-defaults.js';
import type { Facts } from '../reading.js';

export interface AboutDefault {
  readonly name: string;
  readonly code: Language;
  readonly values: readonly string[] | undefined;
}

/** Nothing where the words on both sides of the marker, or none, may be the value. */
export function defaultFacts(piece: string, { name, code, values }: AboutDefault): Facts | undefined {
  if (/\b(?:no|without|without a|sem) (?:default|preset|initial value|padrão)\b/i.test(piece)) return undefined;
  const { strong, weak, light } = DEFAULT_WORDS[code];
  const [isStrong, found] = strong.test(piece) ? [true, strong.exec(piece)] : [false, weak.exec(piece)];
  if (!found) return undefined;
  const sides = [piece.slice(0, found.index), piece.slice(found.index + found[0].length)]
    .map((side) => side.trim().replace(light, '').trim())
    .filter((side) => side !== '' && !ALL_LIGHT.test(side));
  const [value, ...others] = sides;
  if (value === undefined || others.length > 0) return undefined;
  const read = valueIn(value, name, values);
  if (read !== undefined) return { default: read };
  return isStrong && !values && PLAIN.test(value) && !SAYING.test(value) ? { default: value } : undefined;
}

const ALL_LIGHT = /^(?:is|are|be|the|a|an|our|as|it|of|to|with|lol|haha|é|o|a)$/i;
/** "Europe/Berlin" */
const PLAIN = /^[\p{Lu}\p{L}][\p{L}\d/+_-]*(?: \p{L}+)?$/u;
const SAYING =
  /^(?:null|none|empty|blank|nothing|required|optional|unique|missing|open|value|today|now|not|no|type|settings?|drop|remove|make)\b/i;

/** A number, a yes or no, one of the choices, or the name itself: "not paid". */
function valueIn(value: string, name: string, values: readonly string[] | undefined): Facts['default'] {
  const chosen = values?.find((one) => one.toLowerCase() === value.replace(/^["']|["']$/g, '').toLowerCase());
  if (chosen !== undefined || values) return chosen;
  const number = /^(-?\d+(?:[.,]\d+)?)(?: ?(?:%|€|\p{L}{1,9}))?$/u.exec(value)?.[1];
  if (number !== undefined) return Number(number.replace(',', '.'));
  const plain = foldToAscii(value).toLowerCase();
  if (/^(?:yes|on|true|ticked|checked|sim|verdadeiro)$/.test(plain)) return true;
  if (/^(?:no|off|false|unticked|unchecked|not ticked|nao|falso)$/.test(plain)) return false;
  const [, denied, word = ''] = /^(not |nao )?(\p{L}+)$/u.exec(plain) ?? [];
  const own = foldToAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .includes(word);
  return own && word !== '' ? denied === undefined : undefined;
}
