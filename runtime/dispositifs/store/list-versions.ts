import type { Knex } from 'knex';
import type { VersionSummary } from '../../../schemas/types/api.ts';

/** The versions of a scheme, newest first, with who published each. */
export async function listVersions(tx: Knex, id: string): Promise<VersionSummary[]> {
  const rows: readonly { number: number; hash: string; published_at: Date; by: string | null }[] = await tx(
    'dispositif_version as v',
  )
    .leftJoin('user as u', 'u.id', 'v.published_by')
    .where('v.dispositif_id', id)
    .orderBy('v.number', 'desc')
    .select('v.number', 'v.hash', 'v.published_at', 'u.name as by');
  return rows.map(({ number, hash, published_at: at, by }) => ({
    number,
    hash,
    publishedAt: at.toISOString(),
    publishedBy: by,
  }));
}
