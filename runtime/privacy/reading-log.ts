/**
 * Every reading of a case or a file by an agent leaves a line, in the same request as the reading itself: if the line
 * cannot be written, nothing is shown. Applicants see who looked and why it was allowed.
 */
import type { Knex } from 'knex';

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

/** Records readings. Reading the same thing again within a few minutes is one reading. */
export async function insertReadings(tx: Knex, readings: readonly NewReading[]): Promise<void> {
  for (const { userId, userName, caseId, personId, fileId, reason } of readings) {
    await tx.raw(
      `insert into reading (user_id, user_name, case_id, person_id, file_id, reason)
       select :userId, :userName, :caseId, :personId, :fileId, :reason
       where not exists (
         select from reading where case_id = :caseId and user_id = :userId and file_id is not distinct from :fileId
           and at between now() - interval '10 minutes' and now())`,
      { userId, userName, caseId, personId, fileId, reason },
    );
  }
}
