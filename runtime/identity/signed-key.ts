/**
 * What the link of a mail carries: what it is for, and the signature of the installation. It proves itself, so nothing that
 * opens anything is kept; whether it still serves is said by the row that it names.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link does: one made for one thing does nothing else. */
export type KeyPurpose = 'confirm-address' | 'keep-address' | 'confirm-alert' | 'manage-alerts' | 'complete-request';

/** The key of a row; the same whenever it is made. */
export function signedKey(purpose: KeyPurpose, id: string, secret: string): string {
  return `${id}.${sign(purpose, id, secret)}`;
}

/** The row that a key names; null for one that is not ours. */
export function readSignedKey(purpose: KeyPurpose, key: unknown, secret: string): string | null {
  const [id = '', signature = ''] = typeof key === 'string' ? key.split('.') : [];
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(purpose, id, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function sign(purpose: KeyPurpose, id: string, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose} ${id}`).digest('base64url');
}
