import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';
import { outboxRows } from '../../cases/store/row-json.ts';

/** Orders what an effect of a case leads to, in the transaction that marks this effect as done. */
export async function insertOrders(tx: Knex.Transaction, caseId: string, effects: readonly Effect[]): Promise<void> {
  await tx.raw(
    `insert into outbox (case_id, key, type, payload, run_at)
     select case_id, key, type, payload, coalesce(run_at, now()) from json_to_recordset(?::json)
       as o (case_id uuid, key text, type text, payload json, run_at timestamptz)`,
    [`[${outboxRows(caseId, effects).join(',')}]`],
  );
}
