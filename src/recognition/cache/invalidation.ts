import type { Invalidations } from '../../ports.js';

/** An entity's name as it is compared: "Gift card" and "GiftCard" are one, so are "Ação" and "Acao". */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The generation an answer gets that is stored now. */
export const generationOf = (marks: Invalidations): number => Math.max(marks.everything, ...marks.entities.values());

/** Whether an answer still holds. */
export function holds(generation: number, about: readonly string[], marks: Invalidations): boolean {
  return generation >= marks.everything && about.every((name) => generation >= (marks.entities.get(name) ?? 0));
}

/**
 * A mark above every generation so far. The time only helps where the marks themselves were lost; it need not be right.
 */
export const nextMark = (marks: Invalidations, now: number): number =>
  Math.max(generationOf(marks) + 1, Math.floor(now));

export const markEntity = (name: string, mark: number): Invalidations => ({
  everything: 0,
  entities: new Map([[name, mark]]),
});

export const markEverything = (mark: number): Invalidations => ({ everything: mark, entities: new Map() });
