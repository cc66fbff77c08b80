/** By what names of marked parts are told apart: not by case, accents or number. */
import { foldToAscii, singularOf } from '../../domain/names.js';
import type { Phrase } from '../reading.js';

export const keyOf = (name: string): string =>
  foldToAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(singularOf)
    .join(' ');

export const plainPhrase = (text: string): Phrase => ({ text, plural: /[^s]s$/i.test(text) });

/** "bell ropes … every rope": said shorter, or longer, the second time. */
export const isSameKey = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

/** "an app for tracking invoices", "scaffold meter_readings": what is done with the things. */
export const LEADING =
  /^(?:(?:tracking|managing|recording|storing|listing|keeping|handling|registering|scaffold|create|add|new|all|every|each|the|entity|table|model|class) )+(?=\S)/i;
export const QUOTED = /^(["'])(.*)\1$/;
/** "its own number", "whatever remarks" */
export const POSSESSED =
  /^(?:(?:its |their |our |your |his |her )?own |plus |(?:plus )?some |whatever |any |also |(?:its|their|his|her) (?=\S))+/i;
