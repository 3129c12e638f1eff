/** The link of an invitation: read, which uses nothing up, then opened, from when on this browser holds it. No account is needed. */
import type { FastifyInstance } from 'fastify';
import { localDate } from '../../../../engine/index.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import {
  applicantName,
  compiledOf,
  findByLink,
  holdInvitation,
  INVITATION_LINK,
  LINK_DAYS,
  listInvitations,
  signersOf,
} from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import { ensureDraftSecret } from '../../../identity/draft-secret.ts';
import type { Services } from '../../../services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { partAddress } from '../part/open-part.ts';
import type { CompletionModel } from './view.tsx';

type Route = { Params: { key: string } };

/** `/completer/:key`. Throws `link-expired` for a link that serves no more, and for one that is not ours. */
export function completionRoutes(app: FastifyInstance, services: Services): void {
  app.get<Route>(`${INVITATION_LINK}/:key`, async (request, reply) => {
    const { key } = request.params;
    const found = await findByLink(services, key);
    if (!found) throw problem('link-expired');
    const { invitation, draft } = found;
    const compiled = await compiledOf(services, draft);
    const now = services.clock.now();
    const signers = signersOf(compiled.form, draft.answers, await listInvitations(services.db, draft.id), {
      today: localDate(now),
      now: Date.parse(now),
    });
    const signer = signers.find(({ signatory }) => signatory.id === invitation.signatory);
    if (invitation.signatory !== null && !signer) throw problem('link-expired');
    const page: CompletionModel = {
      type: 'completion',
      name: await applicantName(services.db, draft),
      scheme: compiled.identity.title,
      title: signer?.signatory.title ?? null,
      waits: signer?.turn === false,
      until: formatDay(invitation.linkEndsAt ?? now),
      action: `${INVITATION_LINK}/${key}`,
    };
    return sendPage(services, request, reply, { page });
  });

  app.post<Route>(`${INVITATION_LINK}/:key`, { config: { limit: 'signIn' } }, async (request, reply) => {
    const found = await findByLink(services, request.params.key);
    if (!found) throw problem('link-expired');
    const { invitation, draft } = found;
    const { publicUrl } = services.config;
    await holdInvitation(services, invitation, ensureDraftSecret(request, reply, { publicUrl, days: LINK_DAYS }));
    const address =
      invitation.signatory === null
        ? `/demarches/${draft.dispositifId}/formulaire/${draft.id}`
        : partAddress(invitation.id);
    return reply.redirect(address, 303);
  });
}
