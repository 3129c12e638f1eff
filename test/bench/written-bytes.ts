/** What the product wrote for a change, for others to write the same. */
import type { Knex } from 'knex';
import type { Bytes } from './bare-server.ts';

const READ = `
select c.data::text as "case",
  (select jsonb_agg(to_jsonb(e) order by e.seq)::text from case_event e where e.case_id = c.id and e.seq > :after) as events,
  (select jsonb_agg(to_jsonb(o) order by o.id)::text from outbox o where o.case_id = c.id
    and o.created_at >= (select max(at) from case_event where case_id = c.id and seq = 1)) as outbox
from "case" c where c.id = :id`;

/** The case, its events after a number, and the effects in the outbox. */
export async function readBytes(db: Knex, id: string, after: number): Promise<Bytes> {
  const { rows } = await db.raw<{ rows: Bytes[] }>(READ, { id, after });
  const [row] = rows;
  if (!row) throw new Error(`case ${id} was not written`);
  return row;
}
