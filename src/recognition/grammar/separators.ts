/** Where an item of a list ends. */
import type { Context } from './context.js';

export const atItemEnd = (ctx: Context, at: number, limit: number): boolean => at >= limit || ctx.isSeparator(at);
