/** What a webhook is told of one case: it leaves one after the other, so each case is a lane of its own. */
import type { Knex } from 'knex';
import type { WebhookKind } from '../../../../schemas/types/api.ts';
import type { Instant } from '../../../../engine/index.ts';

/** A webhook, and a case. */
export interface Lane {
  readonly webhook: string;
  readonly caseId: string;
}

/** What is next in a lane, with what is needed to send it. */
export interface NextDelivery {
  readonly id: string;
  readonly attempts: number;
  readonly notBefore: Date | null;
  readonly url: string;
  readonly secretNumber: number;
  readonly rotatedAt: Date | null;
  readonly failingSince: Date | null;
  readonly quietUntil: Date | null;
  readonly disabled: boolean;
  /** Whether its application still reads the scheme. */
  readonly mayRead: boolean;
  readonly event: {
    readonly id: string;
    readonly kind: WebhookKind;
    readonly at: Date;
    readonly seq: number;
    readonly dispositif: string;
    readonly number: string;
  };
}

/** Waits until nobody else is at work on a lane; held until the transaction ends. */
export async function holdLane(tx: Knex.Transaction, { webhook, caseId }: Lane): Promise<void> {
  await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`delivery:${webhook}:${caseId}`]);
}

/** The earliest that waits; undefined when nothing does. @param now of the product */
export async function nextInLane(
  tx: Knex.Transaction,
  { webhook, caseId }: Lane,
  now: Instant,
): Promise<NextDelivery | undefined> {
  const { rows } = await tx.raw<{ rows: NextDelivery[] }>(
    `select d.id, d.attempts, d.not_before as "notBefore", w.url, w.secret_number as "secretNumber", w.rotated_at as "rotatedAt",
       w.failing_since as "failingSince", w.quiet_until as "quietUntil", w.disabled_at is not null as disabled,
       exists (select from application a join application_grant g on g.application_id = a.id where a.id = w.application_id
         and a.stopped_at is null and a.ends_at > :now and g.dispositif_id = e.dispositif_id) as "mayRead",
       json_build_object('id', e.id::text, 'kind', e.kind, 'at', e.at, 'seq', e.seq, 'dispositif', e.dispositif_id,
         'number', c.number) as event
     from delivery d join webhook w on w.id = d.webhook_id join application_event e on e.id = d.event_id
       join "case" c on c.id = e.case_id
     where d.webhook_id = :webhook and d.case_id = :caseId and d.state = 'waiting' order by d.event_id limit 1`,
    { webhook, caseId, now },
  );
  const [row] = rows;
  return row && { ...row, event: { ...row.event, at: new Date(row.event.at) } };
}

/** Orders that a lane be gone on with. @param at null for at once */
export async function orderLane(tx: Knex.Transaction, { webhook, caseId }: Lane, at: Instant | null): Promise<void> {
  const { rows } = await tx.raw<{ rows: { key: string }[] }>(`select 'delivery:' || gen_random_uuid() as key`);
  const key = rows[0]?.key ?? '';
  const payload = JSON.stringify({ type: 'delivery', key, webhook });
  await tx('outbox').insert({ case_id: caseId, key, type: 'delivery', payload, ...(at !== null && { run_at: at }) });
}

/** Orders what is next in a lane, unless another order than this one is there to do it. */
export async function orderNext(tx: Knex.Transaction, lane: Lane, order: string): Promise<void> {
  const { webhook, caseId } = lane;
  const { rows } = await tx.raw<{ rows: { needed: boolean }[] }>(
    `select exists (select from delivery where webhook_id = :webhook and case_id = :caseId and state = 'waiting')
       and not exists (select from outbox where case_id = :caseId and type = 'delivery' and id <> :order and done_at is null
         and failed_at is null and run_at <= greatest(created_at, product_now()) and payload ->> 'webhook' = :webhook::text) as needed`,
    { webhook, caseId, order },
  );
  if (rows[0]?.needed) await orderLane(tx, lane, null);
}

/** Orders that all lanes of a webhook with something waiting be gone on with; gives how many there are. */
export async function orderLanes(tx: Knex.Transaction, webhook: string): Promise<number> {
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `insert into outbox (case_id, key, type, payload)
     select case_id, key, 'delivery', json_build_object('type', 'delivery', 'key', key, 'webhook', webhook_id)
     from (select distinct webhook_id, case_id from delivery where webhook_id = ? and state = 'waiting') lane,
       lateral (select 'delivery:' || gen_random_uuid() || ':' || case_id as key) named`,
    [webhook],
  );
  return rowCount;
}

/**
 * Orders again what waits since long without an order: one that an older worker took for done. @param now of the product
 */
export async function restoreLanes(db: Knex, now: Instant): Promise<number> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `insert into outbox (case_id, key, type, payload)
     select case_id, key, 'delivery', json_build_object('type', 'delivery', 'key', key, 'webhook', webhook_id)
     from (select distinct on (d.webhook_id, d.case_id) d.webhook_id, d.case_id, coalesce(d.not_before, e.at) as due
           from delivery d join webhook w on w.id = d.webhook_id join application_event e on e.id = d.event_id
           where d.state = 'waiting' and w.disabled_at is null
           order by d.webhook_id, d.case_id, d.event_id) lane,
       lateral (select 'delivery:' || gen_random_uuid() || ':' || case_id as key) named
     where due < :now::timestamptz - interval '2 minutes' and not exists (select from outbox o
       where o.case_id = lane.case_id and o.type = 'delivery' and o.done_at is null and o.failed_at is null
         and o.payload ->> 'webhook' = lane.webhook_id::text)`,
    { now },
  );
  return rowCount;
}
