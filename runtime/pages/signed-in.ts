import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../identity/index.ts';

/** Who is signed in; null once the answer sends them to sign in and back. */
export async function signedIn(request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> {
  const viewer = await request.viewer();
  if (!viewer) await reply.redirect(`/connexion?suite=${encodeURIComponent(request.url)}`, 303);
  return viewer;
}
