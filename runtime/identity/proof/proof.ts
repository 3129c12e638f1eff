/**
 * That whoever sits before a session is whose account it is: before what cannot be undone by a click. A password proves it;
 * who has none, since the identity service signs them in, has signed in a moment ago.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import type { ProblemCode } from '../../../schemas/types/api.ts';
import type { AuthPost } from '../auth-post.ts';
import { readSessionCookie } from '../session-cookie.ts';
import { hasPassword } from '../store/accounts.ts';
import { isSessionYounger } from '../sessions/store/sessions.ts';

/** In minutes: signing in again, reading the page and saying yes. */
const FRESH = 15;

/** What a page asks before something grave, and what it is answered. */
export interface Proof {
  /** By what this person proves who they are; `sign-in` when that is now, since they signed in too long ago. */
  wayOf(request: FastifyRequest, userId: string): Promise<'password' | 'fresh' | 'sign-in'>;
  /** Null when it is them, else the code of the refusal. */
  refuse(request: FastifyRequest, reply: FastifyReply, userId: string, password: string): Promise<ProblemCode | null>;
}

/** @param secret of the installation, which signs session cookies */
export function createProof(db: Knex, post: AuthPost, secret: string): Proof {
  const wayOf: Proof['wayOf'] = async (request, userId) => {
    if (await hasPassword(db, userId)) return 'password';
    const token = readSessionCookie(request.headers.cookie, secret);
    return token !== null && (await isSessionYounger(db, token, FRESH)) ? 'fresh' : 'sign-in';
  };
  return {
    wayOf,
    async refuse(request, reply, userId, password) {
      const way = await wayOf(request, userId);
      if (way !== 'password') return way === 'fresh' ? null : 'sign-in-again';
      const judged = await post(request, reply, 'proof/password', { password });
      return judged.type === 'refused' ? judged.code : null;
    },
  };
}
