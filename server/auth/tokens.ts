/** Random names and secrets. A secret is handed out once and kept only as its hash. */
import { createHash, randomBytes } from 'node:crypto';

/** 96 random bits: an id nobody can guess (RELIABILITY.md R14). */
export const newId = (): string => randomBytes(12).toString('base64url');

/** 256 random bits, for sessions and set-up links. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A secret has full entropy, so a plain fast hash is enough: a stolen database opens no session. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
