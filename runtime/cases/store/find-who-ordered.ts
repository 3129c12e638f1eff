import type { Knex } from 'knex';

/** Account of the agent whose decision ordered a document; null where none did: time, a system, or the applicant. */
export async function findWhoOrdered(tx: Knex, caseId: string, documentId: string): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { account: string | null }[] }>(
    `select case when actor ->> 'type' = 'agent' then actor ->> 'userId' end as account from case_event
      where case_id = :caseId and type = 'documentOrdered' and body #>> '{document,id}' = :documentId order by seq limit 1`,
    { caseId, documentId },
  );
  return rows[0]?.account ?? null;
}
