import type { Knex } from 'knex';

interface OrderedMail {
  readonly markdown: string;
  /** Name and address, of a mail that was to be printed as it was ordered. */
  readonly recipient?: string;
}

/** A mail of a case as it was ordered, in Markdown; undefined when the outbox has none of that identifier. */
export async function findMailText(tx: Knex, caseId: string, mailId: string): Promise<OrderedMail | undefined> {
  const row = await tx('outbox')
    .where({ case_id: caseId, key: `mail:${mailId}` })
    .first<{ payload: OrderedMail } | undefined>('payload');
  if (!row) return undefined;
  const { markdown, recipient } = row.payload;
  return recipient === undefined ? { markdown } : { markdown, recipient };
}
