/**
 * The cookie by which a browser is known again: a secret and its signature. It opens nothing; it only says « somebody
 * signed in to that account from here before », so that the wrong passwords of strangers do not shut them out.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createSecret, hashSecret } from '../secrets.ts';

const COOKIE = /(?:^|;\s*)(?:__Host-)?cagou\.device=([\w-]{43})\.([\w-]{43})(?:;|$)/u;
/** The longest that browsers keep a cookie. */
const SECONDS = 400 * 86_400;

/** What the cookie is signed with, and where it is sent: over HTTPS alone when the site is. */
export interface DeviceSettings {
  readonly secret: string;
  readonly publicUrl: string;
}

/** A browser: what is kept of its secret, and the `set-cookie` that makes it known again. */
export interface Device {
  readonly hash: string;
  readonly cookie: string;
}

/** The browser that a cookie header tells of; null when it has no cookie, or one that was not made here. */
export function readDevice(header: string | null, settings: DeviceSettings): Device | null {
  const [, secret, signature] = COOKIE.exec(header ?? '') ?? [];
  if (secret === undefined || signature === undefined) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(secret, settings);
  return given.length === expected.length && timingSafeEqual(given, expected) ? deviceOf(secret, settings) : null;
}

/** A browser that was not known yet. */
export function createDevice(settings: DeviceSettings): Device {
  return deviceOf(createSecret(), settings);
}

function deviceOf(secret: string, settings: DeviceSettings): Device {
  const https = settings.publicUrl.startsWith('https:');
  // With the prefix, no other host of the domain can put one in place.
  const name = https ? '__Host-cagou.device' : 'cagou.device';
  const value = `${secret}.${sign(secret, settings).toString('base64url')}`;
  const attributes = `Max-Age=${SECONDS}; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;
  return { hash: hashSecret(secret), cookie: `${name}=${value}; ${attributes}` };
}

function sign(secret: string, settings: DeviceSettings): Buffer {
  return createHmac('sha256', settings.secret).update(`device:${secret}`).digest();
}
