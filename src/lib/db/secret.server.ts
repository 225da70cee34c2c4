import { createHash, randomBytes } from 'node:crypto';

/** A fresh token of 256 random bits, safe in addresses; only its hash is ever stored. */
export const newSecret = (prefix = '') => prefix + randomBytes(32).toString('base64url');

/** The stored form of a token. A fast hash is enough: 256 random bits cannot be tried out. */
export const hashSecret = (secret: string) =>
	createHash('sha256').update(secret).digest('base64url');
