/** The log of deliveries: the last seven days, as administrators read it and change its course. */
import type { Knex } from 'knex';
import type { WebhookKind } from '../../../../schemas/types/api.ts';
import type { Instant } from '../../../../engine/index.ts';
import type { Lane } from './lane.ts';
import type { Try } from './record-attempt.ts';

/** A delivery, as the log shows it. */
export interface DeliveryRow {
  readonly id: string;
  readonly event: string;
  readonly kind: WebhookKind;
  readonly number: string;
  readonly at: Date;
  readonly state: 'waiting' | 'done' | 'withheld' | 'skipped';
  readonly notBefore: Date | null;
  readonly tries: readonly Try[];
}

const PAGE = 50;
/** How long the log is kept, and what applications may still read of what happened. */
const LOG_DAYS = 7;
const EVENT_DAYS = 30;
/** Rows that a round removes at most. */
const BATCH = 5000;

/** A page of the log of a webhook, the newest first; `next` is where to go on. @param before `next` of the page before */
export async function listDeliveries(
  tx: Knex,
  webhook: string,
  before: number | null,
): Promise<{ readonly items: readonly DeliveryRow[]; readonly next: number | null }> {
  const { rows } = await tx.raw<{ rows: DeliveryRow[] }>(
    `select d.id, d.event_id::text as event, e.kind, c.number, d.at, d.state, d.not_before as "notBefore", d.tries
     from delivery d join application_event e on e.id = d.event_id join "case" c on c.id = e.case_id
     where d.webhook_id = :webhook and (:before::bigint is null or d.event_id < :before::bigint)
     order by d.event_id desc limit :limit`,
    { webhook, before, limit: PAGE + 1 },
  );
  const items = rows.slice(0, PAGE);
  return { items, next: rows.length > PAGE ? Number(items.at(-1)?.event) : null };
}

/** Has a delivery sent again, or at once if it waits; gives its lane, undefined when the webhook has none of that identifier. */
export async function replayDelivery(tx: Knex.Transaction, webhook: string, id: string): Promise<Lane | undefined> {
  return change(tx, webhook, id, { state: 'waiting', attempts: 0, not_before: null });
}

/** Lets the next ones pass before one that waits; undefined when it does not. */
export async function skipDelivery(tx: Knex.Transaction, webhook: string, id: string): Promise<Lane | undefined> {
  return change(tx, webhook, id, { state: 'skipped', not_before: null }, 'waiting');
}

async function change(
  tx: Knex.Transaction,
  webhook: string,
  id: string,
  values: object,
  only?: string,
): Promise<Lane | undefined> {
  const [row] = await tx('delivery')
    .where({ webhook_id: webhook, id, ...(only !== undefined && { state: only }) })
    .update(values)
    .returning<{ caseId: string }[]>('case_id as caseId');
  // Whatever is next in the lane has waited for this one.
  if (row)
    await tx('delivery')
      .where({ webhook_id: webhook, case_id: row.caseId, state: 'waiting' })
      .update({ not_before: null });
  return row && { webhook, caseId: row.caseId };
}

/** Removes what is kept no longer: deliveries with their orders after seven days, events after thirty. @param now of the product */
export async function forgetDeliveries(db: Knex, now: Instant): Promise<void> {
  await db.raw(
    `delete from delivery where id in (select id from delivery where at < :now::timestamptz - :days * interval '1 day' limit :limit)`,
    { now, days: LOG_DAYS, limit: BATCH },
  );
  await db.raw(
    `delete from outbox where id in (select id from outbox where type = 'delivery'
       and done_at < :now::timestamptz - :days * interval '1 day' limit :limit)`,
    { now, days: LOG_DAYS, limit: BATCH },
  );
  await db.raw(
    `delete from application_event where id in (select id from application_event
       where at < :now::timestamptz - :days * interval '1 day' limit :limit)`,
    { now, days: EVENT_DAYS, limit: BATCH },
  );
}
