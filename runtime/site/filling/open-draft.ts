/** The draft of an address, with its scheme, for whoever holds it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CompiledDispositif } from '../../../engine/index.ts';
import { isUuid } from '../../cases/store/read-case.ts';
import { compiledOf, findDraft, findHelper, holdsDraft, isOffered, type CaseDraft } from '../../filing/index.ts';
import { draftSecretOf } from '../../identity/draft-secret.ts';
import { problem } from '../../http/problems.ts';
import type { Person } from '../../people/index.ts';
import type { Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { joinAddress, sendNotHere } from './not-here.ts';

/** Addresses of a draft: ids of the scheme and of the draft, and the name of a page of the form. */
export interface DraftParams {
  readonly id: string;
  readonly draft: string;
  readonly page: string;
}

/** A draft with the version it will be filed under; `viewer` is null for who is not signed in and holds its secret. */
export interface OpenDraft {
  readonly draft: CaseDraft;
  readonly compiled: CompiledDispositif;
  readonly viewer: Viewer | null;
  /** Address that page names are added to. */
  readonly base: string;
  /** Name of the person who helps to fill it in, by whose invitation it is open; null for who holds it. */
  readonly helper: string | null;
}

/**
 * The draft when the viewer or their browser holds it, or helps to fill it in. Null when the answer was sent: to sign-in when it belongs to an
 * account, to the request when it was filed, to where it is asked whose it is when it is nobody's yet. Throws `not-found`.
 */
export async function openForPage(
  services: Services,
  request: FastifyRequest<{ Params: DraftParams }>,
  reply: FastifyReply,
): Promise<OpenDraft | null> {
  const { draft: draftId } = request.params;
  return openRead(services, request, reply, isUuid(draftId) ? await findDraft(services.db, draftId) : null);
}

/** The same for the draft of the address as its caller read it, with what else it needs; null when there is none. */
export async function openRead(
  services: Services,
  request: FastifyRequest<{ Params: DraftParams }>,
  reply: FastifyReply,
  draft: CaseDraft | null,
): Promise<OpenDraft | null> {
  const { id } = request.params;
  if (!draft || draft.dispositifId !== id) throw problem('not-found');
  const [viewer, secret] = [await request.viewer(), draftSecretOf(request)];
  const base = `/demarches/${id}/formulaire/${draft.id}`;
  const holds = holdsDraft(draft, viewer, secret);
  const help = holds ? null : await findHelper(services.db, draft, secret, services.clock.now());
  if (!holds && !help) {
    if (draft.userId === null) {
      const isMine = viewer !== null && isOffered(draft, viewer, secret);
      if (isMine) await reply.redirect(joinAddress(draft, request.url.split('?')[0] ?? null), 303);
      else await sendNotHere(services, request, reply, viewer);
      return null;
    }
    if (viewer) throw problem('not-found');
    await reply.redirect(`/connexion?suite=${encodeURIComponent(request.url.split('?')[0] ?? base)}`, 303);
    return null;
  }
  if (draft.caseId !== null) {
    // Sent twice, or again since the answer got lost: the second time too, it is told that it is filed.
    const told = request.method === 'POST' ? '?depose=1' : '';
    await reply.redirect(draft.personId === null ? `/compte/demandes/${draft.caseId}${told}` : `${base}/deposee`, 303);
    return null;
  }
  return { draft, compiled: await compiledOf(services, draft), viewer, base, helper: help?.name ?? null };
}

/** Whose request an agent fills in; null when people fill in their own. */
export function assistedName({ personId }: Pick<CaseDraft, 'personId'>, person: Person | null): string | null {
  return personId === null || !person ? null : `${person.givenName} ${person.familyName}`;
}
