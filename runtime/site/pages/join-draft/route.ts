/**
 * A request begun on this device before anybody signed in joins an account only when its holder says that it is theirs:
 * the device may be a family's or a library's. What is asked shows which request it is and when it was begun, and none
 * of its answers. A post decides, so that no link joins anything.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../cases/store/read-case.ts';
import {
  declineDraft,
  findDraft,
  isOffered,
  joinDraft,
  listOfferedDrafts,
  offerDraft,
  type CaseDraft,
} from '../../../filing/index.ts';
import { draftSecretOf } from '../../../identity/draft-secret.ts';
import { localPath } from '../../../http/local-path.ts';
import { problem } from '../../../http/problems.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { joinAddress, sendNotHere } from '../../filling/not-here.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { OfferedDraft } from './view.tsx';

/** Beside the pages of the form, whose names are the author's. */
const ADDRESS = '/demarches/:id/brouillons/:draft/joindre';

type JoinRequest = FastifyRequest<{ Params: { id: string; draft: string }; Querystring: { suite?: unknown } }>;

/**
 * `/demarches/:id/brouillons/:draft/joindre`: the question, and the post that joins or leaves it. Throws `not-found`
 * when the device does not hold the draft's secret.
 */
export function joinDraftRoutes(app: FastifyInstance, services: Services): void {
  app.get(ADDRESS, async (request: JoinRequest, reply: FastifyReply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const draft = await draftOf(services, request);
    const next = nextOf(draft, request.query.suite);
    if (draft.userId === viewer.userId) return reply.redirect(next, 303);
    if (!isOffered(draft, viewer, draftSecretOf(request))) return sendNotHere(services, request, reply, viewer);
    const offered = await presentOffered(services, draft, viewer);
    return sendPage(services, request, reply, { page: { type: 'joinDraft', ...offered, next } });
  });

  app.post(ADDRESS, async (request: JoinRequest, reply: FastifyReply) => {
    const viewer = await signedIn(request, reply);
    if (!viewer) return reply;
    const draft = await draftOf(services, request);
    const next = nextOf(draft, bodyText(request, 'suite'));
    if (draft.userId === viewer.userId) return reply.redirect(next, 303);
    if (!isOffered(draft, viewer, draftSecretOf(request))) return sendNotHere(services, request, reply, viewer);
    if (bodyText(request, 'choix') !== 'oui') {
      await declineDraft(services.db, draft.id, viewer.userId);
      return reply.redirect('/compte', 303);
    }
    await joinDraft(services.db, draft.id, viewer.userId);
    return reply.redirect(next, 303);
  });
}

/** What of this device, or of how the account was made, its holder is to be asked about. */
export async function offeredDrafts(
  services: Services,
  request: FastifyRequest,
  viewer: Viewer,
): Promise<readonly (OfferedDraft & { readonly dispositifId: string })[]> {
  const drafts = await listOfferedDrafts(services.db, draftSecretOf(request), viewer.userId);
  return Promise.all(
    drafts.map(async (draft) => ({
      ...(await presentOffered(services, draft, viewer)),
      dispositifId: draft.dispositifId,
    })),
  );
}

/**
 * Notes of the request that a sign-up comes from, which this browser holds, that its account is to be asked about it on
 * whatever device its address is confirmed.
 */
export async function offerBegun(
  { db }: Pick<Services, 'db'>,
  request: FastifyRequest,
  next: string | null,
  email: string,
): Promise<void> {
  const id = /^\/demarches\/[^/]+\/formulaire\/([^/?#]+)/u.exec(next ?? '')?.[1] ?? '';
  const secret = draftSecretOf(request);
  if (secret !== null && isUuid(id)) await offerDraft(db, id, secret, email);
}

async function draftOf({ db }: Services, { params }: JoinRequest): Promise<CaseDraft> {
  const draft = isUuid(params.draft) ? await findDraft(db, params.draft) : null;
  if (draft?.dispositifId !== params.id) throw problem('not-found');
  return draft;
}

/** A page of the draft itself, and nowhere else. */
function nextOf({ dispositifId, id }: CaseDraft, asked: unknown): string {
  const base = `/demarches/${dispositifId}/formulaire/${id}`;
  const next = localPath(asked);
  return next === base || next?.startsWith(`${base}/`) ? next : base;
}

async function presentOffered({ dispositifs }: Services, draft: CaseDraft, { userId }: Viewer): Promise<OfferedDraft> {
  const compiled = await dispositifs.load(draft.dispositifId, draft.version);
  return {
    scheme: compiled?.identity.title ?? draft.dispositifId,
    begunOn: formatMoment(draft.createdAt),
    forAccount: draft.offeredTo === userId,
    address: joinAddress(draft),
  };
}
