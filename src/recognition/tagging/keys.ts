/** By what names of marked parts are told apart: not by case, accents or number. */
import { foldToAscii, singularOf } from '../../domain/names.js';

export const keyOf = (name: string): string =>
  foldToAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(singularOf)
    .join(' ');

/** "bell ropes … every rope": said shorter, or longer, the second time. */
export const isSameKey = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
