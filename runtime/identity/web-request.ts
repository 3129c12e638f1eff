/** Fastify speaks Node's requests, better-auth the web's: what is passed between them, and nothing more than needed. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endWithBrowser, isShared } from '../http/shared-device.ts';
import { CLIENT_ADDRESS, REQUEST_ID } from './web-headers.ts';

/** Headers of a request as better-auth may see them: proxies' own words about the client are left out. */
export function toWebHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith('x-') || name === 'content-length' || name === 'host') continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(CLIENT_ADDRESS, request.ip);
  headers.set(REQUEST_ID, request.id);
  return headers;
}

/** Sets the cookies that a response of better-auth sets; on a device that is shared they end with the browser. */
export function passCookies(from: Headers, reply: FastifyReply): void {
  const cookies = isShared(reply.request) ? from.getSetCookie().map(endWithBrowser) : from.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}
