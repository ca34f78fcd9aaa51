import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that open something, as text for a cookie or an address. Kept nowhere: see `hashOf`. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: its SHA-256. */
export const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();
