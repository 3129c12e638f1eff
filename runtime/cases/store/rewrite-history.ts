import type { Knex } from 'knex';
import type { ChainedEvent } from '../rows/hash-chain.ts';
import { eventRows, jsonList } from './row-json.ts';

/**
 * Writes events of a case again, under their numbers: what only an erasure does. The database refuses it to whoever does not name
 * the case first, and then too for what is no content: number, kind and moment.
 */
export async function rewriteHistory(tx: Knex.Transaction, id: string, events: readonly ChainedEvent[]): Promise<void> {
  await tx.raw(`select set_config('cagou.erasing', ?, true)`, [id]);
  await tx.raw(
    `update case_event e set actor = r.actor, body = r.body, hash = r.hash
       from json_to_recordset(?::json) as r (case_id uuid, seq int, actor json, body json, hash text)
       where e.case_id = r.case_id and e.seq = r.seq`,
    [jsonList(eventRows(id, events))],
  );
  await tx.raw(`select set_config('cagou.erasing', '', true)`);
}
