/** What happened to cases, in an order that nothing is put before afterwards: for applications that missed what they were told. */
import type { Knex } from 'knex';
import type { WebhookKind } from '../../../../schemas/types/api.ts';

/** An event, as an application may read it. */
export interface ToldEvent {
  readonly id: string;
  readonly place: number;
  readonly kind: WebhookKind;
  readonly at: Date;
  readonly caseId: string;
  readonly number: string;
  readonly dispositif: string;
  readonly seq: number;
}

/** So many are looked at for a page; those of schemes that the application does not read are among them. */
const LOOKED_AT = 500;
const PAGE = 100;

/**
 * Events of some schemes after a place. `next` is where to go on, now or later; `more` says that there is something there already.
 * @param after `next` of the page before; 0 for the oldest that is kept
 */
export async function readEvents(
  db: Knex,
  dispositifs: readonly string[],
  after: number,
): Promise<{ readonly items: readonly ToldEvent[]; readonly next: number; readonly more: boolean }> {
  await db.transaction(placeNewEvents);
  const { rows } = await db.raw<{ rows: ToldEvent[] }>(
    `select e.id::text, e.place::float8, e.kind, e.at, e.case_id as "caseId", c.number, e.dispositif_id as dispositif, e.seq
     from application_event e join "case" c on c.id = e.case_id where e.place > ? order by e.place limit ?`,
    [after, LOOKED_AT],
  );
  const seen = rows.filter(({ dispositif }) => dispositifs.includes(dispositif));
  const items = seen.slice(0, PAGE);
  const isCut = seen.length > PAGE;
  const last = isCut ? items.at(-1) : rows.at(-1);
  return { items, next: last?.place ?? after, more: isCut || rows.length === LOOKED_AT };
}

/**
 * Numbers are given to what is committed, by one reader at a time and for good: what is committed later is numbered later, however
 * early it began. Of a case, the order is that of its events, each of which was committed after the one before.
 */
async function placeNewEvents(tx: Knex.Transaction): Promise<void> {
  // Whoever comes second reads what the first left when it has committed.
  await tx.raw(`select pg_advisory_xact_lock(hashtextextended('application-events', 0))`);
  await tx.raw(
    `update application_event e set place = placed.place
     from (select id, nextval('application_event_place') as place
           from (select id from application_event where place is null order by id limit 5000) fresh) placed
     where e.id = placed.id`,
  );
}
