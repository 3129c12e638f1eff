/**
 * The pages that a signatory fills in, as plain HTML with and without scripts: shown, and posted. What they write is kept beside what
 * everybody else writes, and what they are not shown is in no page of theirs.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  firstPage,
  sessionAt,
  shownFields,
  stepForm,
  withCalculated,
  type FormSession,
  type JsonObject,
} from '../../../../engine/index.ts';
import { findDraft, receiveFile, savePart, settleFiles, type CaseDraft } from '../../../filing/index.ts';
import { landingOf } from '../../../forms/actions.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { judge, mergePost, type PageChange } from '../../filling/page-answers.ts';
import { POST_LIMIT, readPost, type Post, type Receive } from '../../filling/read-post.ts';
import type { Place } from '../../filling/wallet.ts';
import { sendPage } from '../../serve/send-page.ts';
import { sessionPage } from '../draft/model.ts';
import { openPart, partBase, signAddress, type OpenPart, type PartParams } from './open-part.ts';
import { said } from './said.ts';

type Query = { readonly verifier?: unknown; readonly nouveau?: unknown; readonly retour?: unknown };
type PageRequest = FastifyRequest<{ Params: PartParams; Querystring: Query }>;

const ADDRESS = '/a-signer/:invitation/page/:page';

/** `/a-signer/:invitation`, and its pages. Throws `link-expired` to a browser that does not hold the invitation. */
export function partRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: Pick<PartParams, 'invitation'> }>('/a-signer/:invitation', async (request, reply) => {
    const part = await openPart(services, request);
    const { invitation, draft, today, signer } = part;
    const { form: own } = part.own;
    const session = sessionAt(own, { answers: draft.answers, today, page: null, returning: false });
    const first = signer.state === 'signed' ? null : firstPage(own, session);
    return reply.redirect(first === null ? signAddress(invitation.id) : `${partBase(invitation.id)}/${first}`, 303);
  });

  app.get<{ Params: PartParams; Querystring: Query }>(ADDRESS, async (request, reply) => {
    const part = await openPart(services, request);
    const { draft, today } = part;
    const { form: own } = part.own;
    const { page } = request.params;
    const { verifier, nouveau, retour } = request.query;
    const returning = retour !== undefined;
    const begun = sessionAt(own, { answers: draft.answers, today, page, returning });
    const session = stepForm(own, begun, { type: 'open', page, returning });
    if (session.page !== page) return reply.redirect(addressOf(part, session), 303);
    const told =
      verifier === undefined
        ? session
        : stepForm(own, session, {
            type: 'judge',
            judgement: judgementOf(services, part, session.answers),
            of: session.answers,
          });
    return send(services, request, reply, part, { ...told, newQuestions: nouveau !== undefined });
  });

  app.post<{ Params: PartParams; Querystring: Query }>(
    ADDRESS,
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => takePost(services, request, reply, await openPart(services, request)),
  );
}

async function takePost(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  part: OpenPart,
): Promise<FastifyReply> {
  const { invitation, today } = part;
  const { form: own } = part.own;
  const { page } = request.params;
  if (!own.model.ui.pages.some(({ id }) => id === page)) throw problem('not-found');
  const post = await readPost(request, receiveFor(services, part));
  const { draft, change, before } = await keep(services, part, page, post);
  const after = { ...part, draft };
  const returning = request.query.retour !== undefined;
  const session = sessionAt(own, { answers: draft.answers, today, page, returning });
  if (change.action === 'later') return reply.redirect(signAddress(invitation.id), 303);
  if (change.action === 'back') return reply.redirect(addressOf(after, stepForm(own, session, { type: 'back' })), 303);
  const isShown = shownFields(own, session).length > 0;
  // Why a document was refused is known to this post alone.
  if (isShown && post.errors.length > 0)
    return send(services, request, reply, after, { ...session, errors: post.errors });
  if (isShown && change.stays) {
    const landing = encodeURI(landingOf(draft.answers, change.action));
    return reply.redirect(`${addressOf(after, session)}#${landing}`, 303);
  }
  const judgement = judgementOf(services, after, draft.answers);
  return reply.redirect(addressOf(after, stepForm(own, session, { type: 'goOn', judgement, seen: before })), 303);
}

/** What is to be mended of answers; what forbids filing is for the applicant to know. */
function judgementOf(services: Services, { compiled, draft, today }: OpenPart, answers: JsonObject) {
  const now = services.clock.now();
  const { errors } = judge(compiled, withCalculated(compiled.form, answers, today), { now, channel: draft.channel });
  return { errors, blocking: [] };
}

type Kept = { readonly draft: CaseDraft; readonly change: PageChange; readonly before: JsonObject };

/** Keeps what was posted of the page beside all other answers as they are then. */
async function keep(
  services: Services,
  { draft, compiled, own, today }: OpenPart,
  page: string,
  post: Post,
): Promise<Kept> {
  const { form } = compiled;
  const before = withCalculated(form, draft.answers, today);
  const fields = shownFields(own.form, { answers: before, page });
  const change = mergePost(form, before, fields, post, today);
  const answers = await settleFiles(services.db, form.model, change.answers, { draftId: draft.id });
  const part = Object.fromEntries(Object.entries(answers).filter(([name]) => fields.includes(name)));
  if (!(await savePart(services.db, draft.id, fields, part, services.clock.now()))) throw problem('link-expired');
  const saved = await findDraft(services.db, draft.id);
  if (!saved) throw problem('link-expired');
  return { draft: saved, change, before };
}

function receiveFor(services: Services, { draft, own }: OpenPart): Receive {
  const place: Place = {
    caseId: null,
    draftId: draft.id,
    personId: null,
    kind: 'answer',
    internal: false,
    uploadedBy: null,
  };
  const { model } = own.form;
  const fields = model.fields.filter(({ page }) => model.ui.pages.some(({ id }) => id === page));
  return ({ stream, name, pointer }) =>
    receiveFile(services, { stream, name, field: { model: { fields }, pointer }, place });
}

/** Where the page that a session shows is to be had, with what it is told. */
function addressOf({ invitation: { id } }: OpenPart, { page, returning, errors, newQuestions }: FormSession): string {
  if (page === null) return signAddress(id);
  const asked = [errors.length > 0 && 'verifier=1', newQuestions && 'nouveau=1', returning && 'retour=1'].filter(
    Boolean,
  );
  return `${partBase(id)}/${page}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

async function send(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  { draft, own, invitation, signer }: OpenPart,
  session: FormSession,
): Promise<FastifyReply> {
  const assetsBase = `/demarches/${draft.dispositifId}/versions/${draft.version}`;
  const { mostMegabytes } = services.config;
  const parts = { compiled: own, base: partBase(invitation.id), assetsBase, mode: 'draft', mostMegabytes } as const;
  const page = await sessionPage(parts, session, { owner: said.part(signer.signatory.title) });
  return sendPage(services, request, reply, {
    page: { ...page, crumbs: [{ label: page.state.page.title, href: '' }] },
    status: session.errors.length > 0 && request.method === 'POST' ? 422 : 200,
    form: own.form,
  });
}
