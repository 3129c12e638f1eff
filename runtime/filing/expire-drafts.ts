/**
 * What people typed and gave up is not kept « in case ». Before signing in a request lives as long as the cookie that
 * owns it, so that nothing is kept that nobody can open any more; with an account it lives longer.
 */
import type { Services } from '../services.ts';
import { LEAST_DRAFT_DAYS } from './draft-days.ts';
import { lockStaleDrafts, deleteDraft } from './store/case-draft.ts';
import { deleteDraftFiles } from './store/file-rows.ts';

/** Drafts of one transaction: short, so that nobody who files waits for it. */
const BATCH = 100;

/** Removes drafts whose time is up, with what was sent for them; gives how many. One that is being filed is left alone. */
export async function expireDrafts({ db, files }: Pick<Services, 'db' | 'files'>): Promise<number> {
  let removed = 0;
  for (;;) {
    const { drafts, sent } = await db.transaction(async (tx) => {
      const stale = await lockStaleDrafts(tx, LEAST_DRAFT_DAYS.anonymous, BATCH);
      const ids: string[] = [];
      for (const id of stale) {
        ids.push(...(await deleteDraftFiles(tx, id)));
        await deleteDraft(tx, id);
      }
      return { drafts: stale.length, sent: ids };
    });
    for (const id of sent) await files.remove(id);
    removed += drafts;
    if (drafts < BATCH) return removed;
  }
}
