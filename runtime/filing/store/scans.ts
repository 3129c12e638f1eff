/** What the virus scanner said of files that waited for it. */
import type { Knex } from 'knex';
import type { FileRow } from './file-rows.ts';

/** Files that wait, the least lately tried first: one of which the scanner can say nothing keeps no other waiting. */
export async function listPendingScans(tx: Knex, limit: number): Promise<readonly string[]> {
  const rows = await tx<{ id: string; scan: string; scan_tried_at: Date | null }>('file')
    .where({ scan: 'pending' })
    .orderByRaw('scan_tried_at nulls first, id')
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => id);
}

/** Keeps what the scanner said of a file that waited for it; nothing is written when another process said so before. */
export async function recordScan(tx: Knex, id: string, scan: FileRow['scan']): Promise<void> {
  await tx('file').where({ id, scan: 'pending' }).update({ scan, scan_tried_at: tx.fn.now() });
}
