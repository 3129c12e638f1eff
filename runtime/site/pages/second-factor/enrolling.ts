import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../../../http/problems.ts';
import { withNext } from '../../../http/local-path.ts';
import type { Viewer } from '../../../identity/index.ts';

/** Who may set up a second factor. */
export interface Enrolling {
  readonly viewer: Viewer;
  /** Nothing else is open to them before. */
  readonly owes: boolean;
}

/** Who is signed in, be it only to set up a second factor; null once the answer sends them to sign in. */
export async function enrolling(request: FastifyRequest, reply: FastifyReply): Promise<Enrolling | null> {
  const [viewer, owing] = await Promise.all([request.viewer(), request.owingFactor()]);
  const found = viewer ?? owing;
  if (found) return { viewer: found, owes: viewer === null };
  if (request.method === 'POST') throw problem('not-signed-in');
  await reply.redirect(withNext('/connexion', request.url), 303);
  return null;
}
