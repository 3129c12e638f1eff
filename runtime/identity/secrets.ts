/** Secrets that we hand out are kept as their hash only: a copy of the database opens nothing. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret of 256 bits, fit for addresses and cookies. */
export function createSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 in hexadecimal: enough for secrets that cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * What stands for a text that must be recognised and not read: an address, in rows and log lines that are kept beside no
 * account. Under the installation's secret, since addresses can be guessed.
 * @param kind what the text is, so that one kind says nothing of another
 */
export function pseudonymOf(secret: string, kind: 'account' | 'client' | 'recipient' | 'code', text: string): string {
  return createHmac('sha256', secret).update(`${kind}:${text}`).digest('base64url');
}
