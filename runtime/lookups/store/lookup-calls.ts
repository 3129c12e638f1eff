/** When sources were asked: what limits count, and what one can look at later. Neither the key nor the answer is here. */
import type { Knex } from 'knex';
import type { SourceAnswer } from '../../../engine/index.ts';

/** That a source is asked. */
export interface LookupCall {
  readonly draftId: string;
  readonly dispositifId: string;
  readonly lookup: string;
  readonly source: string;
  /** Pseudonyms of who asks: of their account or their browser, and of their address where they are not signed in. */
  readonly askers: readonly string[];
}

/**
 * Writes that a source is about to be asked and gives the identifier of the call; null where one of those who ask has used up an hour's share. Two
 * who ask at the same moment are counted one after the other.
 */
export async function takeCall(tx: Knex.Transaction, call: LookupCall, most: number): Promise<string | null> {
  for (const asker of call.askers.toSorted()) {
    await tx.raw('select pg_advisory_xact_lock(4, hashtext(?))', [asker]);
    const { rows }: { readonly rows: readonly [{ readonly asked: number }] } = await tx.raw(
      `select count(*)::int as asked from lookup_call
       where ? = any (askers) and at between clock_timestamp() - interval '1 hour' and clock_timestamp()`,
      [asker],
    );
    if (rows[0].asked >= most) return null;
  }
  const { draftId, dispositifId, lookup, source, askers } = call;
  const [row] = await tx('lookup_call')
    .insert({ draft_id: draftId, dispositif_id: dispositifId, lookup, source, askers: [...askers] })
    .returning<{ id: string }[]>('id');
  if (!row) throw new Error('an inserted call is returned');
  return row.id;
}

/** What came of a call. */
export async function endCall(tx: Knex, id: string, outcome: SourceAnswer['type']): Promise<void> {
  await tx('lookup_call').where({ id }).update({ outcome });
}

/** Removes calls of more than a year ago. */
export async function forgetCalls(tx: Knex): Promise<void> {
  await tx('lookup_call').whereRaw(`at < clock_timestamp() - interval '1 year'`).delete();
}
