import type { Knex } from 'knex';

/** The text of a mail of a case as it was ordered, in Markdown; undefined when the outbox has none of that identifier. */
export async function findMailText(tx: Knex, caseId: string, mailId: string): Promise<string | undefined> {
  const row = await tx('outbox')
    .where({ case_id: caseId, key: `mail:${mailId}` })
    .first<{ payload: { markdown: string } } | undefined>('payload');
  return row?.payload.markdown;
}
