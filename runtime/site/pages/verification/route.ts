/** The last page of a form: answers to read again, the declaration on honour, and filing. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCase } from '../../../cases/index.ts';
import { localDate } from '../../../../engine/index.ts';
import { fileDraft, findDraft, isName, sayReady, signOnPaper } from '../../../filing/index.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import { requireViewer } from '../../../identity/index.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import type { Services } from '../../../services.ts';
import { openForPage, openRead, type DraftParams, type OpenDraft } from '../../filling/open-draft.ts';
import { filedPage } from '../filed/model.ts';
import { sendPage } from '../../serve/send-page.ts';
import { bodyText } from '../../serve/body-text.ts';
import { OLDEST_DAY, readDay } from '../../serve/typed-day.ts';
import { said } from '../together/text.ts';
import { signersOn, verificationPage } from './model.ts';
import type { VerificationModel } from './view.tsx';

const ADDRESS = '/demarches/:id/formulaire/:draft/verification';

/** What a page says beyond the request as it stands. */
type Trouble = Partial<Pick<VerificationModel, 'declarationError' | 'problem' | 'papers'>>;
type Papers = VerificationModel['papers'];

/**
 * `/demarches/:id/formulaire/:draft/verification`, shown and filed by a post, and the page of what was filed. Throws
 * `not-found` to whoever does not hold the draft.
 */
export function verificationRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: DraftParams; Querystring: { readonly fait?: unknown } }>(ADDRESS, async (request, reply) => {
    const opened = await openForPage(services, request, reply);
    if (!opened) return reply;
    return send(services, request, reply, opened, { told: request.query.fait === 'prevenu' });
  });

  app.post<{ Params: DraftParams }>(ADDRESS, async (request, reply) => {
    const input = await services.readFilingInput(request.params.draft);
    const opened = await openRead(services, request, reply, input?.draft ?? null);
    if (!opened || !input) return reply;
    const { draft, viewer, base } = opened;
    if (opened.helper !== null) {
      await sayReady(services, opened, { name: opened.helper });
      services.jobs.nudge();
      return reply.redirect(`${base}/verification?fait=prevenu`, 303);
    }
    if (!viewer) return reply.redirect(`/connexion?suite=${encodeURIComponent(`${base}/verification`)}`, 303);
    const papers = draft.personId === null ? {} : await takePapers(services, request, opened, viewer.name);
    if (Object.values(papers).some(({ error }) => error !== null))
      return send(services, request, reply, opened, { papers });
    const filed = await fileDraft(services, input, viewer, bodyText(request, 'declaration') === 'oui');
    if (filed.type === 'filed') {
      const address = draft.personId === null ? `/compte/demandes/${filed.case.id}?depose=1` : `${base}/deposee`;
      return reply.redirect(address, 303);
    }
    const sentence = filed.message ?? describeProblem(filed.code).detail;
    const trouble: Trouble =
      filed.code === 'declaration-missing' ? { declarationError: sentence } : { problem: sentence };
    return send(services, request, reply, opened, { ...trouble, papers });
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

/** Records what the form on paper says of who signed it; gives what was typed, with what is to be mended of it. */
async function takePapers(
  services: Services,
  request: FastifyRequest,
  { draft, compiled }: OpenDraft,
  agent: string,
): Promise<Papers> {
  const today = localDate(services.clock.now());
  const typed = (await signersOn(services, draft, compiled)).map(({ signatory }) => {
    const name = bodyText(request, `signataire-${signatory.id}`);
    const written = bodyText(request, `signe-le-${signatory.id}`);
    const on = readDay(written.trim());
    const isRight = isName(name) && on !== null && on >= OLDEST_DAY && on <= today;
    return { signatory, name, written, on: isRight ? on : null };
  });
  const signed = typed.flatMap(({ signatory, name, on }) => (on === null ? [] : [{ signatory, name, on }]));
  if (signed.length === typed.length) await signOnPaper(services, { draft, compiled }, signed, agent);
  return Object.fromEntries(
    typed.map(({ signatory: { id, title }, name, written, on }) => [
      id,
      { name, on: written, error: on === null ? said.paper(title) : null },
    ]),
  );
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenDraft,
  { told = false, ...trouble }: Trouble & { readonly told?: boolean } = {},
): Promise<FastifyReply> {
  const refused = request.method === 'POST';
  const shown = await verificationPage(services, opened);
  const page = { ...shown, ...trouble, helping: shown.helping && { ...shown.helping, told } };
  return sendPage(services, request, reply, { page, status: refused ? 422 : 200 });
}
