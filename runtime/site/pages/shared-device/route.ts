/** Leaving a device that others use: the page that makes it forget everything, and the box by which any form says that it is shared. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forgetDraftSecret } from '../../../identity/draft-secret.ts';
import { forgetStored, rememberShared, saysShared } from '../../../http/shared-device.ts';
import type { Services } from '../../../services.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { sendPage } from '../../serve/send-page.ts';

/**
 * `/appareil-partage` (the question, and the post that signs out and forgets) and `/appareil-oublie` after it; also
 * watches every post of the site for the box « appareil partagé ».
 */
export function sharedDeviceRoutes(app: FastifyInstance, services: Services): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method === 'POST' && saysShared(request)) rememberShared(reply, services.config.publicUrl);
  });

  app.get('/appareil-partage', (request, reply) =>
    sendPage(services, request, reply, { page: { type: 'sharedDevice' } }),
  );
  app.post('/appareil-partage', async (request, reply) => {
    const elsewhere = await leave(services, request, reply, true);
    return reply.redirect(elsewhere ?? '/appareil-oublie', 303);
  });
  app.get('/appareil-oublie', (request, reply) => {
    const { title, paragraphs } = said.deviceForgotten;
    const links = [{ label: shared.goHome, href: '/' }];
    return sendPage(services, request, reply, { page: { type: 'notice', title, paragraphs, links } });
  });
}

/**
 * Signs out and leaves nothing of the account on the device; `everything` also gives up what was begun there without one.
 * @returns where the identity service wants to be asked to sign out, too; null when there is nothing to ask
 */
export async function leave(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  everything: boolean,
): Promise<string | null> {
  const signedOut = await services.identity.forms.signOut(request, reply);
  forgetStored(reply);
  if (everything) forgetDraftSecret(reply);
  return signedOut.type === 'done' ? signedOut.redirect : null;
}
