/**
 * A device that several people use (a library, a cybercafé, a phone that was lent) must keep nothing once the browser is
 * closed: cookies then end with it, and what is typed is kept by the page alone. Who uses it says so by a box of a form,
 * which counts from that very post on; the browser remembers it by a cookie, which ends with it too. Scripts read that
 * cookie.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Cookie that says so. */
const COOKIE = 'cagou.partage';
/** Name of the box. */
const BOX = 'partage';

/** Whether the device is shared, by what was said before or by the form that is being posted. */
export function isShared(request: Pick<FastifyRequest, 'cookies' | 'body'>): boolean {
  return request.cookies[COOKIE] !== undefined || saysShared(request);
}

/** Whether the form that is being posted says so. */
export function saysShared({ body }: Pick<FastifyRequest, 'body'>): boolean {
  return typeof body === 'object' && body !== null && BOX in body && body[BOX] === 'oui';
}

/** Remembers until the browser is closed that the device is shared. */
export function rememberShared(reply: FastifyReply, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  void reply.setCookie(COOKIE, 'oui', { path: '/', sameSite: 'lax', secure });
}

/** What browsers kept of our pages beside cookies: what was typed and not yet saved. Cookies of ours go one by one. */
export function forgetStored(reply: FastifyReply): void {
  void reply.header('clear-site-data', '"storage"');
}

/** A cookie that ends with the browser; one that is being taken away stays so. */
export function endWithBrowser(cookie: string): string {
  return /;\s*max-age=0/iu.test(cookie) ? cookie : cookie.replaceAll(/;\s*(?:max-age|expires)=[^;]*/giu, '');
}
