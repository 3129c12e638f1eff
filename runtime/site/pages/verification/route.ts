/** The last page of a form: answers to read again, the declaration on honour, and filing. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCase } from '../../../cases/index.ts';
import { fileDraft, findDraft } from '../../../filing/index.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import { requireViewer } from '../../../identity/index.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import type { Services } from '../../../services.ts';
import { openForPage, openRead, type DraftParams, type OpenDraft } from '../../filling/open-draft.ts';
import { filedPage } from '../filed/model.ts';
import { sendPage } from '../../serve/send-page.ts';
import { bodyText } from '../../serve/body-text.ts';
import { verificationPage } from './model.ts';
import type { VerificationModel } from './view.tsx';

const ADDRESS = '/demarches/:id/formulaire/:draft/verification';

type Trouble = Partial<Pick<VerificationModel, 'declarationError' | 'problem'>>;

/**
 * `/demarches/:id/formulaire/:draft/verification`, shown and filed by a post, and the page of what was filed. Throws
 * `not-found` to whoever does not hold the draft.
 */
export function verificationRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: DraftParams }>(ADDRESS, async (request, reply) => {
    const opened = await openForPage(services, request, reply);
    return opened ? send(services, request, reply, opened) : reply;
  });

  app.post<{ Params: DraftParams }>(ADDRESS, async (request, reply) => {
    const input = await services.readFilingInput(request.params.draft);
    const opened = await openRead(services, request, reply, input?.draft ?? null);
    if (!opened || !input) return reply;
    const { draft, viewer, base } = opened;
    if (!viewer) return reply.redirect(`/connexion?suite=${encodeURIComponent(`${base}/verification`)}`, 303);
    const filed = await fileDraft(services, input, viewer, bodyText(request, 'declaration') === 'oui');
    if (filed.type === 'filed') {
      const address = draft.personId === null ? `/compte/demandes/${filed.case.id}?depose=1` : `${base}/deposee`;
      return reply.redirect(address, 303);
    }
    const sentence = filed.message ?? describeProblem(filed.code).detail;
    const trouble: Trouble =
      filed.code === 'declaration-missing' ? { declarationError: sentence } : { problem: sentence };
    return send(services, request, reply, opened, trouble);
  });

  app.get<{ Params: DraftParams }>('/demarches/:id/formulaire/:draft/deposee', async (request, reply) => {
    const viewer = await requireViewer(request);
    const { draft: draftId } = request.params;
    const draft = isUuid(draftId) ? await findDraft(services.db, draftId) : null;
    const filed =
      draft?.caseId != null && draft.userId === viewer.userId ? await readCase(services.db, draft.caseId) : undefined;
    if (!draft || !filed) throw problem('not-found');
    const page = await filedPage(services, filed, draft.personId !== null);
    return sendPage(services, request, reply, { page });
  });
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenDraft,
  trouble: Trouble = {},
): Promise<FastifyReply> {
  const refused = trouble.problem != null || trouble.declarationError != null;
  const page = { ...(await verificationPage(services, opened)), ...trouble };
  return sendPage(services, request, reply, { page, status: refused ? 422 : 200 });
}
