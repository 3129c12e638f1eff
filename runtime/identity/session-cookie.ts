/**
 * The session cookie of better-auth, read here because every request of someone signed in bears one: the secret of the
 * session, a dot, and its signature (HMAC-SHA256 under the installation's secret, base64).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const COOKIE = /(?:^|;\s*)(?:__Secure-)?cagou\.session_token=([^;]+)/u;

/** Secret of the session that a cookie header bears; null when there is none or its signature is not ours. */
export function readSessionCookie(header: string | undefined, secret: string): string | null {
  const value = decode(COOKIE.exec(header ?? '')?.[1]);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const signature = createHmac('sha256', secret).update(token).digest();
  return given.length === signature.length && timingSafeEqual(given, signature) ? token : null;
}

/** Whether cookies that are set begin a session. */
export function setsSession(cookies: readonly string[]): boolean {
  return cookies.some((cookie) => /^(?:__Secure-)?cagou\.session_token=[^;]/u.test(cookie));
}

function decode(value = ''): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
