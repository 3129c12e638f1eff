/** Asks better-auth, for a page, what a script of the page would have asked; cookies are handed on. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '../../schemas/types/api.ts';
import { isStorable } from '../store/storable.ts';
import { AUTH_PATH } from './auth.ts';
import { codeOfRefusal, textOf } from './auth-refusals.ts';
import { LEADS_TO } from './web-headers.ts';
import { passCookies, toWebHeaders } from './web-request.ts';

/** What better-auth answered, as it is; its refusals are codes of ours. */
export type AuthAnswer =
  | { readonly type: 'answered'; readonly answer: unknown }
  | { readonly type: 'refused'; readonly code: ProblemCode };

/** Posts to an operation of better-auth, such as `sign-in/email`. */
export type AuthPost = (
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  body: object,
) => Promise<AuthAnswer>;

/** @param call passes a request to better-auth */
export function createAuthPost(call: (request: Request) => Promise<Response>, publicUrl: string): AuthPost {
  return async (request, reply, path, body) => {
    if (!isStorable(body)) return { type: 'refused', code: 'text-unstorable' };
    const headers = toWebHeaders(request);
    headers.set('content-type', 'application/json');
    headers.set('origin', new URL(publicUrl).origin);
    headers.set(LEADS_TO, 'callbackURL' in body && typeof body.callbackURL === 'string' ? body.callbackURL : '');
    const response = await call(
      new Request(`${publicUrl}${AUTH_PATH}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    passCookies(response.headers, reply);
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { type: 'answered', answer };
    const code = codeOfRefusal(textOf(answer, 'code'), response.status);
    if (!code) throw new Error(`better-auth refused ${path} with ${response.status} ${textOf(answer, 'code') ?? ''}`);
    return { type: 'refused', code };
  };
}
