import type { FastifyRequest } from 'fastify';
import { claimDraftsOfSecret, draftSecretOf } from '../filing/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';

/** What this browser began before signing in becomes the account's. */
export async function claimDrafts(
  { db }: Pick<Services, 'db'>,
  request: FastifyRequest,
  viewer: Viewer,
): Promise<void> {
  const secret = draftSecretOf(request);
  if (secret !== null) await claimDraftsOfSecret(db, secret, viewer.userId);
}
