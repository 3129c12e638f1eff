/**
 * A request can be begun before signing in. The browser then holds a secret in a cookie, the same for all that it begins,
 * whose hash the drafts bear.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isShared } from '../http/shared-device.ts';
import { createSecret, hashSecret } from './secrets.ts';

const COOKIE = 'cagou.draft';
const DAY = 86_400;

/** Hash of the browser's secret, or null when it has none. */
export function draftSecretOf(request: FastifyRequest): string | null {
  const secret = request.cookies[COOKIE];
  return secret === undefined || secret === '' ? null : hashSecret(secret);
}

/**
 * Hash of the browser's secret, which is made and set when it has none.
 * @param days how long it lasts; on a device that is shared it ends with the browser
 */
export function ensureDraftSecret(
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl, days }: { readonly publicUrl: string; readonly days: number },
): string {
  const known = draftSecretOf(request);
  if (known !== null) return known;
  const secret = createSecret();
  const secure = publicUrl.startsWith('https:');
  void reply.setCookie(COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    ...(!isShared(request) && { maxAge: days * DAY }),
  });
  return hashSecret(secret);
}

/** Makes the browser forget its secret: what was begun there before signing in is then nobody's. */
export function forgetDraftSecret(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}
