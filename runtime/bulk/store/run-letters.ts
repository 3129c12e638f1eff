/** The letters that a run had made, in the order of its cases. */
import type { Knex } from 'knex';
import type { MadeLetter } from '../../letters/index.ts';

/** A letter that a run had made, and whether its file is there: it is made after the case was changed. */
export interface RunLetter extends Omit<MadeLetter, 'failed'> {
  readonly number: string;
  readonly title: string;
  readonly ready: boolean;
}

/** What was made of its cases from its beginning to its end: by its action, and by the steps that followed of themselves. */
export async function listRunLetters(db: Knex, runId: string): Promise<readonly RunLetter[]> {
  const { rows } = await db.raw<{ rows: RunLetter[] }>(
    `select w.case_id as "caseId", c.number, made.value ->> 'id' as "documentId", made.value ->> 'title' as title,
       made.value ->> 'fileId' is not null as ready
     from bulk_run r join bulk_run_case w on w.run_id = r.id and w.status = 'done' join "case" c on c.id = w.case_id
       cross join json_array_elements(c.data -> 'documents') with ordinality as made (value, place)
     where r.id = ? and (made.value ->> 'at')::timestamptz between r.begun_at and coalesce(r.ended_at, 'infinity')
     order by w.position, made.place`,
    [runId],
  );
  return rows;
}
