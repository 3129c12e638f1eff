/**
 * The pages of a form that is being filled in: shown, and posted as plain HTML. A post is answered by the address of a page,
 * with its errors when it has some: what browsers then go back to, or load again, is never a post.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  activePages,
  type ActivePage,
  type FieldError,
  type FormModel,
  type JsonObject,
  localDate,
} from '../../../../engine/index.ts';
import { problemOf } from '../../../api/refusals.ts';
import {
  applicantOf,
  findDraft,
  fixedPointers,
  receiveFile,
  saveDraft,
  type CaseDraft,
} from '../../../filing/index.ts';
import { landingOf } from '../../../forms/actions.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { assistedName, openForPage, type DraftParams, type OpenDraft } from '../../filling/open-draft.ts';
import { answerEndedSession } from './ended-session.ts';
import { buildState, formCrumbs } from '../../filling/form-state.ts';
import { said } from './text.ts';
import {
  areAllNew,
  blockingSentences,
  blockingSoFar,
  errorsOn,
  judge,
  mergePost,
  shownFields,
  type PageChange,
} from '../../filling/page-answers.ts';
import { POST_LIMIT, readPost, type Post, type Receive } from '../../filling/read-post.ts';
import { takeFromWallet, walletModel, type Place } from '../../filling/wallet.ts';
import { sendPage } from '../../serve/send-page.ts';

/** `verifier`: with the errors of the page; `nouveau`: an answer just brought questions along; `retour`: then back to the review. */
type Asked = { readonly verifier?: unknown; readonly nouveau?: unknown; readonly retour?: unknown };
type PageRequest = FastifyRequest<{ Params: DraftParams; Querystring: Asked }>;

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

  app.get<{ Params: DraftParams; Querystring: Asked }>(ADDRESS, async (request, reply) => {
    const opened = await openForPage(services, request, reply);
    return opened ? showPage(services, request, reply, opened) : reply;
  });

  app.post<{ Params: DraftParams; Querystring: Asked }>(
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
  const pages = activePages(compiled.form, draft.answers);
  const page = pages.find(({ id }) => id === request.params.page);
  if (!page) return reply.redirect(`${base}/${pages[0]?.id ?? 'verification'}`, 303);
  const { verifier, nouveau } = request.query;
  const notices = nouveau === undefined ? [] : [said.newQuestions];
  const context = { now: services.clock.now(), channel: draft.channel };
  if (verifier === undefined) {
    const blocking = blockingSoFar(compiled, draft.answers, context);
    return send(services, request, reply, opened, { page, errors: [], notices, blocking });
  }
  const evaluation = judge(compiled, draft.answers, context);
  const errors = errorsOn(evaluation.errors, page.fields);
  return send(services, request, reply, opened, { page, errors, notices, blocking: blockingSentences(evaluation) });
}

async function takePost(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  opened: OpenDraft,
): Promise<FastifyReply> {
  const { compiled, base } = opened;
  const pageId = request.params.page;
  const returning = request.query.retour !== undefined;
  const known = compiled.form.model.ui.pages.find(({ id }) => id === pageId);
  if (!known) throw problem('not-found');
  const post = await takeFromWallet(services, await readPost(request, receiveFor(services, opened)), {
    model: compiled.form.model,
    personId: walletOwner(opened),
    place: placeOf(opened),
  });
  const { draft, change, before } = await keep(services, opened, pageId, post);
  const after = { ...opened, draft };
  const pages = activePages(compiled.form, draft.answers);
  const page = pages.find(({ id }) => id === pageId);
  if (change.action === 'later') return reply.redirect(laterAddress(after), 303);
  if (change.action === 'back')
    return reply.redirect(`${base}/${neighbour(compiled.form.model, pages, pageId, -1)}`, 303);
  const evaluation = judge(compiled, draft.answers, { now: services.clock.now(), channel: draft.channel });
  // Why a document was refused is known to this post alone.
  if (page && post.errors.length > 0) {
    return send(services, request, reply, after, {
      page,
      errors: post.errors,
      notices: [],
      blocking: blockingSentences(evaluation),
    });
  }
  if (page && change.stays) {
    const landing = encodeURI(landingOf(draft.answers, change.action));
    return reply.redirect(`${base}/${pageId}${returning ? '?retour=1' : ''}#${landing}`, 303);
  }
  const errors = page ? errorsOn(evaluation.errors, page.fields) : [];
  if (errors.length > 0) {
    const asked = areAllNew(compiled.form, before, errors) ? 'nouveau' : 'verifier';
    return reply.redirect(`${base}/${pageId}?${asked}=1${returning ? '&retour=1' : ''}`, 303);
  }
  const next = returning ? 'verification' : neighbour(compiled.form.model, pages, pageId, 1);
  return reply.redirect(`${base}/${next}`, 303);
}

type Kept = { readonly draft: CaseDraft; readonly change: PageChange; readonly before: JsonObject };

/** Saves what was posted over the answers of the moment, again when another window was faster. */
async function keep(services: Services, opened: OpenDraft, pageId: string, post: Post): Promise<Kept> {
  const { form } = opened.compiled;
  let { draft } = opened;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = draft.answers;
    const change = mergePost(form, before, shownFields(form, before, pageId), post);
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

/** Whose wallet is offered: an agent who fills for someone is shown no document that nobody gave them. */
function walletOwner({ draft, viewer }: OpenDraft): string | null {
  return draft.personId === null ? (viewer?.personId ?? null) : null;
}

function receiveFor(services: Services, opened: OpenDraft): Receive {
  const { compiled } = opened;
  const place = placeOf(opened);
  return ({ stream, name, pointer }) =>
    receiveFile(services, { stream, name, field: { model: compiled.form.model, pointer }, place });
}

/** Name of the page before or after, in the order of the form, whether or not the page itself is still asked. */
function neighbour(model: FormModel, pages: readonly ActivePage[], pageId: string, step: 1 | -1): string {
  const order = model.ui.pages.map(({ id }) => id);
  const here = order.indexOf(pageId);
  const asked = order.filter((id, at) => (step === 1 ? at > here : at < here) && pages.some((page) => page.id === id));
  if (step === 1) return asked[0] ?? 'verification';
  return asked.at(-1) ?? pages[0]?.id ?? 'verification';
}

function laterAddress({ draft, viewer }: OpenDraft): string {
  if (draft.personId !== null) return '/agent';
  return viewer ? '/compte' : `/demarches/${draft.dispositifId}/formulaire`;
}

interface Shown {
  readonly page: ActivePage;
  readonly errors: readonly FieldError[];
  readonly notices: readonly string[];
  readonly blocking: readonly string[];
}

async function send(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  opened: OpenDraft,
  { page, errors, notices, blocking }: Shown,
): Promise<FastifyReply> {
  const { draft, compiled, base } = opened;
  const person = await applicantOf(services, draft);
  const state = await buildState(
    {
      compiled,
      mode: 'draft',
      base,
      assetsBase: `/demarches/${draft.dispositifId}/versions/${draft.version}`,
      page: { id: page.id, title: page.title, fields: page.fields },
      answers: draft.answers,
    },
    {
      draft: { id: draft.id, revision: draft.revision },
      returning: request.query.retour === undefined ? null : page.id,
      errors,
      notices,
      blocking,
      readOnlyPointers: fixedPointers(compiled.form.model, person, localDate(services.clock.now())),
      assisted: assistedName(draft, person),
      wallet: await walletModel(services, compiled.form.model, walletOwner(opened)),
    },
  );
  return sendPage(services, request, reply, {
    page: { type: 'form', state, crumbs: formCrumbs(compiled, page.title) },
    status: errors.length > 0 && request.method === 'POST' ? 422 : 200,
    form: compiled.form,
    state,
  });
}
