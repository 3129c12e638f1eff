/** What an agent types in for somebody and has not filed: found again, and rid of a scan that was the wrong one. */
import type { AssistedDraft as ShownDraft } from '../../schemas/types/api.ts';
import { dropOriginal, listAssistedDrafts, type AssistedDraft } from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { draftAddress, requireDraft } from './drafts.ts';

/**
 * `GET /me/assisted-drafts` and `DELETE /drafts/:id/originals/:file`. Throws `not-found` to whoever does not hold the draft, and for
 * a scan that it has not; `draft-filed` once it became a case, which keeps its original.
 */
export function assistedDraftRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/me/assisted-drafts',
    describe({
      id: 'listAssistedDrafts',
      tag: 'filing',
      summary: 'Requests that the agent types in for somebody and has not filed, the last touched first, 50 at most.',
      capability: 'own.read',
      reply: 'AssistedDraftList',
    }),
    async (request) => {
      const { userId } = await requireViewer(request);
      return { items: (await listAssistedDrafts(services.db, userId)).map(present) };
    },
  );

  app.delete(
    '/drafts/:id/originals/:file',
    describe({
      id: 'deleteOriginal',
      tag: 'filing',
      summary: 'Takes away a scan of the form on paper from a request that is being typed in.',
      capability: 'draft.write',
      params: { id: UUID, file: UUID },
    }),
    async (request, reply) => {
      const draft = await requireDraft(services, request);
      const done = await dropOriginal(services, draft.id, request.params.file);
      if (done !== 'deleted') throw problem(done === 'filed' ? 'draft-filed' : 'not-found');
      return reply.code(204).send();
    },
  );
}

function present({ dispositifId, updatedAt, originals, ...draft }: AssistedDraft): ShownDraft {
  return {
    ...draft,
    originals: [...originals],
    updatedAt: updatedAt.toISOString(),
    url: draftAddress({ id: draft.id, dispositifId }),
  };
}
