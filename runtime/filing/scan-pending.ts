/**
 * Shows the scanner the files that came while it was away. Until it has said that they are clean nobody reads them; the
 * request that they belong to goes on meanwhile.
 */
import type { Services } from '../services.ts';
import { listPendingScans, recordScan } from './store/scans.ts';

/** What one sweep looks at: a scanner that comes back after a day must not hold up the other sweeps. */
const BATCH = 50;

/** Resolves when all that waited were shown, or the scanner does not answer. */
export async function scanPending({
  db,
  files,
  scanner,
  log,
}: Pick<Services, 'db' | 'files' | 'scanner' | 'log'>): Promise<void> {
  if (!scanner) return;
  for (const id of await listPendingScans(db, BATCH)) {
    const content = await files.open(id);
    // Its draft was dropped a moment ago.
    if (!content) continue;
    const verdict = await scanner.scan(content);
    if (verdict.type === 'unknown') log.warn({ file: id, reason: verdict.reason }, 'a file could not be scanned');
    if (verdict.type === 'infected') log.error({ event: 'file-infected', file: id, name: verdict.name }, 'a virus');
    await recordScan(db, id, verdict.type === 'unknown' ? 'pending' : verdict.type);
    if (verdict.type === 'unknown' && !verdict.reachable) return;
  }
}
