import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';

interface PendingEffect {
  readonly id: string;
  readonly type: string;
  /** Not before this moment; null for what is due as soon as it was ordered, whatever the machine's clock says since. */
  readonly runAt: Date | null;
  /** Whether a person waits for it. */
  readonly awaited: boolean;
}

/** What somebody just wrote or asked, and is to be told of: these are never what a night's delays set in motion. */
const AWAITED: readonly Effect['type'][] = ['messageMail', 'opinionMail', 'agentNotice', 'contact'];

/** Marks the oldest rows not yet handed over as handed over, those that are awaited first, and returns them; rows another relay holds are left to it. */
export async function takePending(tx: Knex.Transaction, limit: number): Promise<readonly PendingEffect[]> {
  const { rows } = await tx.raw<{ rows: PendingEffect[] }>(
    `update outbox set relayed_at = now()
      where id in (select id from outbox where relayed_at is null
                    order by (awaited or type = any (?)) desc, id limit ? for update skip locked)
      returning id, type, case when run_at > created_at then run_at end as "runAt",
         awaited or type = any (?) as awaited`,
    [[...AWAITED], limit, [...AWAITED]],
  );
  return rows;
}
