/** What is typed, written over the revision that it was typed over. Who calls holds the sitting. */
import type { Knex } from 'knex';
import type { SittingEntry, SittingItemEntry } from '../../../schemas/types/api.ts';
import { EMPTY_ITEM } from '../entries.ts';

/** A case on an agenda, for who writes on it. */
export interface HeldItem {
  readonly entry: SittingItemEntry;
  readonly revisions: Readonly<Record<string, number>>;
  readonly applied: boolean;
}

interface ItemRow extends Omit<HeldItem, 'entry'> {
  readonly entry: Partial<SittingItemEntry>;
}

/** What is typed of a case; undefined for one that is not on the agenda. */
export async function findItem(tx: Knex, sittingId: string, caseId: string): Promise<HeldItem | undefined> {
  const row = await tx('sitting_case')
    .where({ sitting_id: sittingId, case_id: caseId })
    .first<ItemRow | undefined>('entry', 'revisions', tx.raw('applied_at is not null as applied'));
  return row && { ...row, entry: { ...EMPTY_ITEM, ...row.entry } };
}

/** A property that was typed, with its revision. */
interface Written<Entry> {
  readonly entry: Entry;
  readonly key: string;
  readonly revision: number;
}

/** Writes a property of a sitting. */
export async function writeSittingEntry(
  tx: Knex.Transaction,
  id: string,
  { entry, key, revision, heldAt }: Written<SittingEntry> & { readonly heldAt: string },
): Promise<void> {
  await tx.raw(
    'update sitting set entry = :entry, held_at = :heldAt, revisions = revisions || jsonb_build_object(:key::text, :revision::int) where id = :id',
    { id, entry: JSON.stringify(entry), heldAt, key, revision },
  );
}

/** Writes a property of a case on an agenda. */
export async function writeItemEntry(
  tx: Knex.Transaction,
  sittingId: string,
  caseId: string,
  { entry, key, revision }: Written<SittingItemEntry>,
): Promise<void> {
  await tx.raw(
    `update sitting_case set entry = :entry, revision = :revision,
       revisions = revisions || jsonb_build_object(:key::text, :revision::int)
     where sitting_id = :sittingId and case_id = :caseId`,
    { sittingId, caseId, entry: JSON.stringify(entry), key, revision },
  );
}
