import { createHash } from 'node:crypto';
export const normalise = (request: string): string => request.toLowerCase().trim().replace(/\s+/g, ' ');
export const keyOf = (normalised: string): string => createHash('sha256').update(normalised).digest('hex');
