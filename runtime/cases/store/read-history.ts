import type { Knex } from 'knex';
import type { ChainedEvent } from '../rows/hash-chain.ts';

/** Events of a case as they are stored, to the letter, in their order. */
export async function readHistory(tx: Knex.Transaction, id: string): Promise<readonly ChainedEvent[]> {
  const { rows } = await tx.raw<{ rows: ChainedEvent[] }>(
    'select body as event, body::text as json, hash from case_event where case_id = ? order by seq',
    [id],
  );
  return rows;
}
