import type { Knex } from 'knex';

/** Cases that time should have changed by now, the longest overdue first. */
export async function findDueCases(db: Knex, now: string, limit: number): Promise<readonly string[]> {
  const rows = await db<{ id: string; wake_at: Date }>('case')
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .limit(limit)
    .select('id');
  return rows.map((row) => row.id);
}
