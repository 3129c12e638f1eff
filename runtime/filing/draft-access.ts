/**
 * Who holds a draft: an account, or the browser it was begun in before signing in. Devices are shared: whoever signs in there
 * later is asked whether it is theirs, and reads none of its answers before they say so.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../engine/index.ts';
import { mandateOf, type Viewer } from '../identity/index.ts';
import { findDraft, type CaseDraft } from './store/case-draft.ts';
import { findHelp, type Invitation } from './store/invitations.ts';

/** The draft of an identifier, when the viewer or their browser holds it or helps with it; null otherwise. `secret` is the hash of the browser's. */
export async function openDraft(
  db: Knex,
  id: string,
  viewer: Viewer | null,
  secret: string | null,
  now: Instant,
): Promise<CaseDraft | null> {
  const draft = await findDraft(db, id);
  if (!draft || holdsDraft(draft, viewer, secret)) return draft;
  return (await findHelper(db, draft, secret, now)) ? draft : null;
}

/**
 * The invitation by which a browser helps to fill a request in: it writes what the applicant does, and neither files nor gives up
 * anything. Null for none, and once the request was filed.
 */
export async function findHelper(
  db: Knex,
  draft: Pick<CaseDraft, 'id' | 'caseId'>,
  secret: string | null,
  now: Instant,
): Promise<Invitation | null> {
  if (secret === null || draft.caseId !== null) return null;
  return (await findHelp(db, draft.id, secret, now)) ?? null;
}

/**
 * Whether a draft is the viewer's, or their browser's as long as nobody is signed in there. What was begun under a mandate is its
 * principal's, and its agent's as long as the mandate stands.
 */
export function holdsDraft(draft: CaseDraft, viewer: Viewer | null, secret: string | null): boolean {
  if (viewer || draft.userId !== null)
    return (
      viewer !== null &&
      (draft.userId === viewer.userId || mandateOf(viewer, draft) !== undefined) &&
      actsFor(viewer, draft.establishmentId)
    );
  return secret !== null && draft.tokenHash === secret;
}

/** Whether a viewer may see what is of a company or an association; what is of none depends on other things. */
export function actsFor(viewer: Pick<Viewer, 'establishments'>, establishmentId: string | null): boolean {
  return establishmentId === null || viewer.establishments.some(({ id }) => id === establishmentId);
}

/** Whether someone who is signed in is to be asked if a draft of no account is theirs. Its answers are not theirs to read before. */
export function isOffered(draft: CaseDraft, viewer: Viewer, secret: string | null): boolean {
  if (draft.userId !== null || draft.caseId !== null || draft.declinedBy.includes(viewer.userId)) return false;
  return draft.offeredTo === viewer.userId || (secret !== null && draft.tokenHash === secret);
}
