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

/** To whom a document was ordered, and whether it is of a kind that bears no address itself. */
interface OrderedDocument {
  /** Name and address, lines separated by line feeds. */
  readonly recipient: string;
  readonly bare: boolean;
}

/** A document of a case as it was ordered; undefined when the outbox has none of that identifier any more. */
export async function findDocumentOrder(
  tx: Knex,
  caseId: string,
  documentId: string,
): Promise<OrderedDocument | undefined> {
  const { rows } = await tx.raw<{ rows: OrderedDocument[] }>(
    `select payload ->> 'recipient' as recipient, coalesce(payload #>> '{layout,kind}', 'letter') <> 'letter' as bare
       from outbox where case_id = ? and type = 'document' and payload ->> 'documentId' = ?`,
    [caseId, documentId],
  );
  return rows[0];
}
