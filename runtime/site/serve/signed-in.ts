import type { FastifyReply, FastifyRequest } from 'fastify';
import { withNext } from '../../http/local-path.ts';
import { notSignedIn, type Viewer } from '../../identity/index.ts';

/**
 * Who is signed in; null once the answer sends them to sign in and back. A post would lose there what it carries: it throws
 * `not-signed-in`, whose page says how to send it again.
 */
export async function signedIn(request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> {
  const viewer = await request.viewer();
  if (!viewer && request.method === 'POST') throw await notSignedIn(request);
  if (!viewer) await reply.redirect(withNext('/connexion', request.url), 303);
  return viewer;
}
