/**
 * What webhooks are signed with. A secret must be known to sign, so a hash would not do; it is made of that of the installation
 * whenever it is needed, so that none is kept and a copy of the database signs nothing.
 */
import { hkdfSync } from 'node:crypto';
import type { Instant } from '../../../engine/index.ts';

/** How long the secret before signs beside the one in use: so long a receiver has to take the new one. */
const BOTH_MS = 86_400_000;

/** A secret of a webhook, as Standard Webhooks write it. @param number from 1; each is unlike the others */
export function secretOf(installation: string, webhook: string, number: number): string {
  const key = hkdfSync('sha256', installation, '', `webhook:${webhook}:${number}`, 32);
  return `whsec_${Buffer.from(key).toString('base64')}`;
}

/** The secrets that sign now, the newest first. */
export function secretsNow(
  installation: string,
  {
    id,
    secretNumber,
    rotatedAt,
  }: { readonly id: string; readonly secretNumber: number; readonly rotatedAt: Date | null },
  now: Instant,
): readonly string[] {
  const both = rotatedAt !== null && Date.parse(now) < rotatedAt.getTime() + BOTH_MS;
  return [secretNumber, ...(both ? [secretNumber - 1] : [])].map((number) => secretOf(installation, id, number));
}
