import type { Knex } from 'knex';
import type { Case, CaseEvent } from '../../../engine/index.ts';

/** The whole projected case; undefined when there is none. */
export async function readCase(tx: Knex | Knex.Transaction, id: string): Promise<Case | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await tx<{ id: string; data: Case }>('case').where({ id }).first('data');
  return row?.data;
}

/** Events of a case, in their order; `after` leaves out those up to a number. */
export async function readEvents(tx: Knex | Knex.Transaction, id: string, after = 0): Promise<readonly CaseEvent[]> {
  const rows = await tx<{ case_id: string; seq: number; body: CaseEvent }>('case_event')
    .where({ case_id: id })
    .where('seq', '>', after)
    .orderBy('seq')
    .select('body');
  return rows.map((row) => row.body);
}

/** Asking PostgreSQL for something else than a UUID is an error, where « there is none » is meant. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
}
