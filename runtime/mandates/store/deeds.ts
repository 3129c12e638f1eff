import type { Knex } from 'knex';
import type { CaseEvent } from '../../../engine/index.ts';
import type { Mandate } from './mandates.ts';

/** An event that somebody caused under a mandate, with its case. */
export interface DeedRow {
  readonly caseId: string;
  readonly number: string;
  readonly event: CaseEvent;
}

/** What the computer drew from it is not among them: the answers as they were computed, tasks, clocks. */
const DEEDS = ['filed', 'acted', 'messageSent', 'contactChanged'];

/** From the principal's requests, by `case_person`: they are few, and their histories short. */
export async function listDeeds(
  db: Knex,
  { id, principalId }: Pick<Mandate, 'id' | 'principalId'>,
  limit: number,
): Promise<readonly DeedRow[]> {
  const { rows } = await db.raw<{ rows: DeedRow[] }>(
    `select c.id as "caseId", c.number, e.body as event from "case" c join case_event e on e.case_id = c.id
      where c.person_id = :principalId and c.establishment_id is null and e.type = any (:deeds)
        and e.actor #>> '{mandate,id}' = :id
      order by e.at desc, c.id, e.seq desc limit :limit`,
    { id, principalId, deeds: DEEDS, limit },
  );
  return rows;
}
