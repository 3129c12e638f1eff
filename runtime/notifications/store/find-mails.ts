/** Reads the demonstration mailbox, as the API shows it. */
import type { Knex } from 'knex';

interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The latest mails, newest first, so many at most. */
export async function findMails(tx: Knex, most: number): Promise<readonly KeptMail[]> {
  const { rows } = await tx.raw<{ rows: KeptMail[] }>(
    `select id::text, to_address as "to", subject, text, html,
       to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from mailbox order by id desc limit ?`,
    [most],
  );
  return rows;
}
