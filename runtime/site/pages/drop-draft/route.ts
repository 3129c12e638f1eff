/** Giving up a request that was begun: on a page that asks for confirmation, so that no link erases anything. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dropDraft } from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { openForPage, type DraftParams, type OpenDraft } from '../../filling/open-draft.ts';
import { sendPage } from '../../serve/send-page.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';

type DropRequest = FastifyRequest<{ Params: DraftParams }>;

/** Beside the pages of the form, whose names are the author's. */
const ADDRESS = '/demarches/:id/brouillons/:draft/supprimer';

/** Where a draft is given up. */
export function dropAddress({ dispositifId, id }: OpenDraft['draft']): string {
  return `/demarches/${dispositifId}/brouillons/${id}/supprimer`;
}

/** `/demarches/:id/brouillons/:draft/supprimer`: the question, and the post that erases the draft and its files. */
export function dropDraftRoutes(app: FastifyInstance, services: Services): void {
  app.get(ADDRESS, async (request: DropRequest, reply: FastifyReply) => {
    const opened = await openForPage(services, request, reply);
    if (!opened) return reply;
    if (opened.helper !== null) throw problem('not-found');
    const { draft, compiled } = opened;
    return sendPage(services, request, reply, {
      page: {
        type: 'dropDraft',
        scheme: compiled.identity.title,
        draft: draft.id,
        savedOn: formatMoment(draft.updatedAt),
        action: dropAddress(draft),
        back: backOf(opened),
      },
    });
  });

  app.post(ADDRESS, async (request: DropRequest, reply: FastifyReply) => {
    const opened = await openForPage(services, request, reply);
    if (!opened) return reply;
    if (opened.helper !== null) throw problem('not-found');
    // Filed meanwhile, it is a request like any other: its address leads there.
    const dropped = await dropDraft(services, opened.draft);
    return reply.redirect(dropped ? `${backOf(opened)}?supprimee=1` : opened.base, 303);
  });
}

/** Where one comes from: the account, or the page that begins when nobody is signed in. */
function backOf({ draft, viewer }: OpenDraft): string {
  return viewer && draft.personId === null ? '/compte' : `/demarches/${draft.dispositifId}/formulaire`;
}
