import type { Knex } from 'knex';

/** The agent who last wrote to the applicant of a case, or asked them for a correction; null when none did. */
export async function lastToAsk(tx: Knex, caseId: string): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { userId: string }[] }>(
    `select actor ->> 'userId' as "userId" from case_event
      where case_id = ? and type in ('messageSent', 'correctionRequested') and actor ->> 'type' = 'agent'
      order by seq desc limit 1`,
    [caseId],
  );
  return rows[0]?.userId ?? null;
}
