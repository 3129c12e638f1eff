import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';
import type { Repetition } from '../../notices/index.ts';
import { outboxRows } from '../../cases/store/row-json.ts';

/** Orders what somebody waits for and an effect of a case leads to, in the transaction that marks this effect as done. */
export async function insertOrders(tx: Knex.Transaction, caseId: string, effects: readonly Effect[]): Promise<void> {
  await tx.raw(
    `insert into outbox (case_id, key, type, payload, awaited)
     select case_id, key, type, payload, true from json_to_recordset(?::json)
       as o (case_id uuid, key text, type text, payload json)`,
    [`[${outboxRows(caseId, effects).join(',')}]`],
  );
}

/** Orders what repeats a notice, each not before its moment; of a case, or of none. `awaited` where a person has just written. */
export async function insertRepetitions(
  tx: Knex.Transaction,
  caseId: string | null,
  repetitions: readonly Repetition[],
  awaited = false,
): Promise<void> {
  if (repetitions.length === 0) return;
  await tx('outbox').insert(
    repetitions.map(({ effect, notBefore }) => ({
      case_id: caseId,
      key: effect.key,
      type: effect.type,
      payload: JSON.stringify(effect),
      awaited,
      ...(notBefore !== null && { run_at: notBefore }),
    })),
  );
}
