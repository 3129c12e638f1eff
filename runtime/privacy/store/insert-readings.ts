/**
 * Every reading of a case or a file by an agent leaves a line, in the same request as the reading itself: if the line
 * cannot be written, nothing is shown. Applicants see who looked and why it was allowed.
 */
import type pg from 'pg';

/** A reading to be logged: who read what of whom. */
export interface NewReading {
  readonly userId: string;
  readonly userName: string;
  readonly caseId: string;
  readonly personId: string;
  /** Null: the case itself. */
  readonly fileId: string | null;
  /** Why it was allowed, in plain words. */
  readonly reason: string;
}

const INSERT = {
  name: 'insert-readings',
  text: `
insert into reading (user_id, user_name, case_id, person_id, file_id, kind, reason)
select distinct on (user_id, case_id, file_id) user_id, user_name, case_id, person_id, file_id,
  case when file_id is null then 'case' else 'file' end, reason
from json_to_recordset($1::json) as n (user_id text, user_name text, case_id uuid, person_id uuid, file_id uuid, reason text)
where not exists (
  select from reading r where r.case_id = n.case_id and r.user_id = n.user_id and r.file_id is not distinct from n.file_id
    and r.at between now() - interval '10 minutes' and now())`,
} as const;

/** Records readings. Reading the same thing again within a few minutes is one reading. */
export async function insertReadings(pool: pg.Pool, readings: readonly NewReading[]): Promise<void> {
  const rows = readings.map(({ userId, userName, caseId, personId, fileId, reason }) => {
    return { user_id: userId, user_name: userName, case_id: caseId, person_id: personId, file_id: fileId, reason };
  });
  await pool.query({ ...INSERT, values: [JSON.stringify(rows)] });
}
