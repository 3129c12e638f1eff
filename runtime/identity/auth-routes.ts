/**
 * The part of better-auth that browsers may call directly. What is not listed does not exist: changing one's name or
 * address there would pass by the register.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/swagger';
import { AUTH_PATH } from './auth.ts';
import type { Identity } from './identity.ts';
import { passCookies, toWebHeaders } from './web-request.ts';

const GET_PATHS = ['get-session', 'verify-email', 'callback/:provider'];
const POST_PATHS = [
  'sign-in/email',
  'sign-in/social',
  'sign-up/email',
  'sign-out',
  'request-password-reset',
  'reset-password',
  'change-password',
  'send-verification-email',
];

/** Mounts them under /api/auth. */
export function registerAuthRoutes(app: FastifyInstance, identity: Identity, publicUrl: string): void {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = new URL(request.url, publicUrl);
    const init: RequestInit = { method: request.method, headers: toWebHeaders(request) };
    if (request.method === 'POST') init.body = JSON.stringify(request.body ?? {});
    const response = await identity.call(new Request(url, init));
    passCookies(response.headers, reply);
    const location = response.headers.get('location');
    if (location !== null) reply.header('location', location);
    return reply
      .code(response.status)
      .header('cache-control', 'no-store')
      .type(response.headers.get('content-type') ?? 'application/json')
      .send(await response.text());
  };
  const options = { schema: { hide: true }, config: { capability: 'session.read', limit: 'signIn' } } as const;
  for (const path of GET_PATHS) {
    app.get(`${AUTH_PATH}/${path}`, { ...options, config: { capability: 'session.read' } }, handle);
  }
  for (const path of POST_PATHS) app.post(`${AUTH_PATH}/${path}`, options, handle);
}
