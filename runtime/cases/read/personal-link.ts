/**
 * The messages of a request, for an applicant without an account: whoever has the link that was sent to their address reads
 * and answers them, and sees nothing else. The link proves itself, so nothing is stored of it; the secret of the installation
 * signs it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../../engine/index.ts';

const VALID_MS = 90 * 86_400_000;

/** The path of the link, valid for three months from a moment on. */
export function personalPath(caseId: string, secret: string, from: Instant): string {
  const until = (Date.parse(from) + VALID_MS).toString(36);
  return `/messages/${caseId}/${until}.${sign(caseId, until, secret)}`;
}

/** Whether the last part of such a path opens the messages of a case at a moment. */
export function isPersonalKey(caseId: string, key: string, secret: string, now: Instant): boolean {
  const [until = '', signature = ''] = key.split('.');
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(caseId, until, secret))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return Number.parseInt(until, 36) > Date.parse(now);
}

/** Path of a personal link of a case, in a text. */
const pathIn = (caseId: string): RegExp => new RegExp(`/messages/${caseId}/[0-9a-z]+\\.[\\w-]+`, 'gu');

/** A text without what would let its reader in as the applicant. */
export function withoutPersonalKeys(text: string, caseId: string): string {
  return text.replaceAll(pathIn(caseId), `/messages/${caseId}/…`);
}

/** A text whose personal links are valid anew from a moment on. */
export function renewPersonalKeys(text: string, caseId: string, secret: string, from: Instant): string {
  return text.replaceAll(pathIn(caseId), personalPath(caseId, secret, from));
}

function sign(caseId: string, until: string, secret: string): string {
  return createHmac('sha256', secret).update(`messages ${caseId} ${until}`).digest('base64url');
}
