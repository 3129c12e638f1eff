/**
 * A request can be begun before signing in. The browser then holds a secret, the same for all that it begins. Devices are
 * shared: whoever signs in there later is asked whether it is theirs, and reads none of its answers before they say so.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import { isShared } from '../http/shared-device.ts';
import { createSecret, hashSecret } from '../identity/secrets.ts';
import type { Viewer } from '../identity/index.ts';
import { DRAFT_DAYS } from './expire-drafts.ts';
import { findDraft, type CaseDraft } from './store/case-draft.ts';

const COOKIE = 'cagou.draft';
const DAY = 86_400;

/** Hash of the browser's secret, or null when it has none. */
export function draftSecretOf(request: FastifyRequest): string | null {
  const secret = request.cookies[COOKIE];
  return secret === undefined || secret === '' ? null : hashSecret(secret);
}

/** Hash of the browser's secret, which is made and set when it has none; on a device that is shared it ends with the browser. */
export function ensureDraftSecret(request: FastifyRequest, reply: FastifyReply, publicUrl: string): string {
  const known = draftSecretOf(request);
  if (known !== null) return known;
  const secret = createSecret();
  const secure = publicUrl.startsWith('https:');
  void reply.setCookie(COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    ...(!isShared(request) && { maxAge: DRAFT_DAYS.anonymous * DAY }),
  });
  return hashSecret(secret);
}

/** Makes the browser forget its secret: what was begun there before signing in is then nobody's. */
export function forgetDraftSecret(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}

/** The draft of an identifier, when the viewer or their browser holds it; null otherwise. */
export async function openDraft(
  db: Knex,
  id: string,
  viewer: Viewer | null,
  secret: string | null,
): Promise<CaseDraft | null> {
  const draft = await findDraft(db, id);
  return draft && holdsDraft(draft, viewer, secret) ? draft : null;
}

/** Whether a draft is the viewer's, or their browser's as long as nobody is signed in there. */
export function holdsDraft(draft: CaseDraft, viewer: Viewer | null, secret: string | null): boolean {
  if (viewer || draft.userId !== null) return viewer !== null && draft.userId === viewer.userId;
  return secret !== null && draft.tokenHash === secret;
}

/** Whether someone who is signed in is to be asked if a draft of no account is theirs. Its answers are not theirs to read before. */
export function isOffered(draft: CaseDraft, viewer: Viewer, secret: string | null): boolean {
  if (draft.userId !== null || draft.caseId !== null || draft.declinedBy.includes(viewer.userId)) return false;
  return draft.offeredTo === viewer.userId || (secret !== null && draft.tokenHash === secret);
}
