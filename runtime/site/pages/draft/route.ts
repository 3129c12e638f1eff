/**
 * The pages of a form that is being filled in: shown, and posted as plain HTML. A post is answered by the address of a page,
 * with its errors when it has some: what browsers then go back to, or load again, is never a post.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  firstPage,
  localDate,
  sessionAt,
  shownFields,
  stepForm,
  withCalculated,
  type FormSession,
  type JsonObject,
} from '../../../../engine/index.ts';
import { problemOf } from '../../../api/refusals.ts';
import { countingUnfiled } from '../../../cases/index.ts';
import { findDraft, receiveFile, saveDraft, type CaseDraft } from '../../../filing/index.ts';
import { landingOf } from '../../../forms/actions.ts';
import { fieldId } from '../../../forms/names.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { openForPage, type DraftParams, type OpenDraft } from '../../filling/open-draft.ts';
import { blockingSoFar, judge, mergePost, type PageChange } from '../../filling/page-answers.ts';
import { POST_LIMIT, readPost, type Post, type Receive } from '../../filling/read-post.ts';
import { askForDraft } from '../../filling/lookups.ts';
import { takeFromWallet, type Place } from '../../filling/wallet.ts';
import { sendPage } from '../../serve/send-page.ts';
import { answerEndedSession } from './ended-session.ts';
import { draftPage, passedPages, walletOwner } from './model.ts';

/** `verifier`: with the errors of the page; `nouveau`: an answer just brought questions along; `retour`: then back to the review. */
type Query = { readonly verifier?: unknown; readonly nouveau?: unknown; readonly retour?: unknown };
type PageRequest = FastifyRequest<{ Params: DraftParams; Querystring: Query }>;

const ADDRESS = '/demarches/:id/formulaire/:draft/:page';
/** How often a save is tried over again when another window saves at the same moment. */
const TRIES = 4;

/**
 * `/demarches/:id/formulaire/:draft/:page`, shown and posted; without a page, its first one. Throws `not-found` to
 * whoever does not hold the draft, and `draft-changed` when other windows save it at each of a few tries.
 */
export function draftPageRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: Omit<DraftParams, 'page'> }>('/demarches/:id/formulaire/:draft', (request, reply) => {
    const { id, draft } = request.params;
    return reply.redirect(`/demarches/${id}/formulaire/${draft}/premiere`, 303);
  });

  app.get<{ Params: DraftParams; Querystring: Query }>(ADDRESS, async (request, reply) => {
    const opened = await openForPage(services, request, reply);
    return opened ? showPage(services, request, reply, opened) : reply;
  });

  app.post<{ Params: DraftParams; Querystring: Query }>(
    ADDRESS,
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      if (await answerEndedSession(services, request, reply)) return reply;
      const opened = await openForPage(services, request, reply);
      return opened ? takePost(services, request, reply, opened) : reply;
    },
  );
}

async function showPage(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  opened: OpenDraft,
): Promise<FastifyReply> {
  const { draft, compiled, base } = opened;
  const { answers, channel } = draft;
  const { form } = compiled;
  const { verifier, nouveau, retour } = request.query;
  const asked = { page: request.params.page, returning: retour !== undefined };
  const today = localDate(services.clock.now());
  const begun = sessionAt(form, { answers, today, ...asked, passes: passedPages(opened) });
  const isNamed = form.model.ui.pages.some(({ id }) => id === asked.page);
  const session = isNamed
    ? stepForm(form, begun, { type: 'open', ...asked })
    : { ...begun, page: firstPage(form, begun), returning: false };
  if (session.page !== asked.page) return reply.redirect(addressOf(base, session), 303);
  const now = services.clock.now();
  const event = await countingUnfiled(services.db, compiled.id, (counted) =>
    verifier === undefined
      ? ({ type: 'tell', blocking: blockingSoFar(compiled, answers, { now, channel, counted }) } as const)
      : ({
          type: 'judge',
          judgement: judge(compiled, answers, { now, channel, counted }),
          of: session.answers,
        } as const),
  );
  const told = stepForm(form, { ...session, newQuestions: nouveau !== undefined }, event);
  return send(services, request, reply, opened, told);
}

async function takePost(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  opened: OpenDraft,
): Promise<FastifyReply> {
  const { compiled, base } = opened;
  const { form } = compiled;
  const { page } = request.params;
  if (!form.model.ui.pages.some(({ id }) => id === page)) throw problem('not-found');
  const post = await takeFromWallet(services, await readPost(request, receiveFor(services, opened)), {
    model: form.model,
    holder: walletOwner(opened),
    place: placeOf(opened),
  });
  const { draft: saved, change, before } = await keep(services, opened, page, post);
  const asked = await askForDraft(services, { ...opened, draft: saved }, change.action, request.ip);
  const draft = asked?.type === 'asked' ? asked.draft : saved;
  const after = { ...opened, draft };
  const { answers, channel } = draft;
  const today = localDate(services.clock.now());
  const returning = request.query.retour !== undefined;
  const session = sessionAt(form, { answers, today, page, returning, passes: passedPages(opened) });
  if (change.action === 'later') return reply.redirect(laterAddress(after), 303);
  if (change.action === 'back') return reply.redirect(addressOf(base, stepForm(form, session, { type: 'back' })), 303);
  const now = services.clock.now();
  const judgement = await countingUnfiled(services.db, compiled.id, (counted) =>
    judge(compiled, answers, { now, channel, counted }),
  );
  const isShown = shownFields(form, session).length > 0;
  // Why a document was refused is known to this post alone.
  if (isShown && post.errors.length > 0)
    return send(services, request, reply, after, { ...session, ...judgement, errors: post.errors });
  if (isShown && asked?.type === 'not-asked')
    return send(services, request, reply, after, { ...session, ...judgement, errors: [asked.error] });
  if (isShown && asked) return reply.redirect(`${addressOf(base, session)}#${fieldId(asked.lookup.key)}`, 303);
  if (isShown && change.stays) {
    const landing = encodeURI(landingOf(answers, change.action));
    return reply.redirect(`${addressOf(base, session)}#${landing}`, 303);
  }
  return reply.redirect(addressOf(base, stepForm(form, session, { type: 'goOn', judgement, seen: before })), 303);
}

/** Where the page that a session shows is to be had, with what it is told. */
function addressOf(base: string, { page, returning, errors, newQuestions }: FormSession): string {
  const asked = [errors.length > 0 && 'verifier=1', newQuestions && 'nouveau=1', returning && 'retour=1'].filter(
    Boolean,
  );
  return `${base}/${page ?? 'verification'}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

type Kept = { readonly draft: CaseDraft; readonly change: PageChange; readonly before: JsonObject };

/** Saves what was posted over the answers of the moment, again when another window was faster. */
async function keep(services: Services, opened: OpenDraft, pageId: string, post: Post): Promise<Kept> {
  const { form } = opened.compiled;
  const today = localDate(services.clock.now());
  let { draft } = opened;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = withCalculated(form, draft.answers, today);
    const change = mergePost(form, before, shownFields(form, { answers: before, page: pageId }), post, today);
    const saved = await saveDraft(services, draft, change.answers, draft.revision);
    if (saved.type === 'saved') return { draft: saved.draft, change, before };
    if (saved.code !== 'draft-changed') throw problemOf(saved);
    draft = (await findDraft(services.db, draft.id)) ?? draft;
  }
  throw problem('draft-changed');
}

function placeOf({ draft, viewer }: OpenDraft): Place {
  return {
    caseId: null,
    draftId: draft.id,
    personId: draft.personId,
    kind: 'answer',
    internal: false,
    uploadedBy: viewer?.userId ?? null,
  };
}

function receiveFor(services: Services, opened: OpenDraft): Receive {
  const { compiled } = opened;
  const place = placeOf(opened);
  return ({ stream, name, pointer }) =>
    receiveFile(services, { stream, name, field: { model: compiled.form.model, pointer }, place });
}

function laterAddress({ draft, viewer }: OpenDraft): string {
  if (draft.personId !== null) return '/agent';
  return viewer ? '/compte' : `/demarches/${draft.dispositifId}/formulaire`;
}

async function send(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  opened: OpenDraft,
  session: FormSession,
): Promise<FastifyReply> {
  const page = await draftPage(services, request, opened, session);
  return sendPage(services, request, reply, {
    page,
    status: session.errors.length > 0 && request.method === 'POST' ? 422 : 200,
    form: opened.compiled.form,
    state: page.state,
  });
}
