/** Secrets that we hand out are kept as their hash only: a copy of the database opens nothing. */
import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits, fit for addresses and cookies. */
export function createSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 in hexadecimal: enough for secrets that cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
