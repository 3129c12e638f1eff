/**
 * A request can be begun before signing in. The browser then holds a secret, the same for all that it begins; the first
 * time a signed-in person comes with it, the draft becomes theirs.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import { createSecret, hashSecret } from '../identity/secrets.ts';
import type { Viewer } from '../identity/index.ts';
import { DRAFT_DAYS } from './expire-drafts.ts';
import { claimDraft, findDraft, type CaseDraft } from './store/case-draft.ts';

const COOKIE = 'cagou.draft';
const DAY = 86_400;

/** Hash of the browser's secret, or null when it has none. */
export function draftSecretOf(request: FastifyRequest): string | null {
  const secret = request.cookies[COOKIE];
  return secret === undefined || secret === '' ? null : hashSecret(secret);
}

/** Hash of the browser's secret, which is made and set when it has none. */
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
    maxAge: DRAFT_DAYS.anonymous * DAY,
  });
  return hashSecret(secret);
}

/** The draft, when the viewer or their browser holds it; it becomes the viewer's. Null otherwise. */
export async function openDraft(
  db: Knex,
  id: string,
  viewer: Viewer | null,
  secret: string | null,
): Promise<CaseDraft | null> {
  const draft = await findDraft(db, id);
  return draft && holdDraft(db, draft, viewer, secret);
}

/** The same for a draft that was read already. */
export async function holdDraft(
  db: Knex,
  draft: CaseDraft,
  viewer: Viewer | null,
  secret: string | null,
): Promise<CaseDraft | null> {
  if (draft.userId !== null) return draft.userId === viewer?.userId ? draft : null;
  if (secret === null || draft.tokenHash !== secret) return null;
  if (!viewer) return draft;
  await claimDraft(db, draft.id, viewer.userId);
  return { ...draft, userId: viewer.userId, tokenHash: null };
}
