/** A sitting and its agenda, as they are typed. */
import type { Sitting, SittingItem } from '../../../schemas/types/api.ts';
import { countFor, type StoredItem, type StoredSitting } from '../../sittings/index.ts';

/** @param items cases that the viewer may read @param cases how many there are, those included that they may not */
export function presentSitting(sitting: StoredSitting, items: readonly StoredItem[], cases: number): Sitting {
  const { id, dispositifs, entry, revisions, revision, begunAt, begunBy, closedAt } = sitting;
  return {
    id,
    dispositifs,
    entry,
    revisions,
    revision,
    begunAt: begunAt.toISOString(),
    begunBy,
    closedAt: closedAt?.toISOString() ?? null,
    items: items.map((item) => presentItem(sitting, item)),
    hidden: cases - items.length,
  };
}

/** A case on the agenda. */
export function presentItem({ entry: sitting }: Pick<StoredSitting, 'entry'>, item: StoredItem): SittingItem {
  const { caseId, dispositif, entry, revisions, revision, appliedAt, appliedBy, parties } = item;
  return {
    caseId,
    dispositif,
    entry,
    revisions,
    revision,
    count: countFor(sitting, entry, parties),
    appliedAt: appliedAt?.toISOString() ?? null,
    appliedBy,
  };
}
