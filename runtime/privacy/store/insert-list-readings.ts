/** A list that an agent takes out is a reading of each of its cases, whatever else they have read of them. */
import type { Knex } from 'knex';

/** A case of the list, and why the agent may read it. */
export interface ListReading {
  readonly caseId: string;
  readonly reason: string;
}

/** Where the list stood: in a file that was taken out, or on the page of a person, of a company or of an association. */
export type ListKind = 'export' | 'person' | 'establishment';

/** Records them, all or none. Of a case that stands on several rows, or in another list taken out for the same, one line is left. */
export async function insertListReadings(
  db: Knex,
  { userId, name }: { readonly userId: string; readonly name: string },
  kind: ListKind,
  readings: readonly ListReading[],
): Promise<void> {
  const rows = readings.map(({ caseId, reason }) => ({ case_id: caseId, reason }));
  await db.raw(
    `insert into reading (user_id, user_name, case_id, person_id, kind, reason)
      select distinct on (c.id) :userId, :name, c.id, c.person_id, :kind, n.reason
      from json_to_recordset(:rows) as n (case_id uuid, reason text) join "case" c on c.id = n.case_id
      where not exists (
        select from reading r where r.case_id = c.id and r.user_id = :userId and r.file_id is null and r.reason = n.reason
          and r.at between now() - interval '10 minutes' and now())`,
    { userId, name, kind, rows: JSON.stringify(rows) },
  );
}
