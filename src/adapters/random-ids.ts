import { randomBytes } from 'node:crypto';
import type { Ids } from '../ports.js';

/** 128 random bits as base64url: 22 characters that are safe in URLs and file names. */
export const randomIds: Ids = { unique: () => randomBytes(16).toString('base64url') };
