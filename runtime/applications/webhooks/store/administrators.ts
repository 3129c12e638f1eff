/** Who is written to about a webhook. */
import type { Knex } from 'knex';
import type { Effect } from '../../../../engine/index.ts';

/** An administrator, and what the mail is about. */
export interface ToldAdministrator {
  readonly email: string;
  readonly application: string;
  readonly url: string;
}

/** All administrators; those that are disabled are none. */
export async function administratorsOf(tx: Knex.Transaction, webhook: string): Promise<readonly ToldAdministrator[]> {
  const { rows } = await tx.raw<{ rows: ToldAdministrator[] }>(
    `select u.email, a.name as application, w.url from webhook w join application a on a.id = w.application_id,
       "user" u join user_role r on r.user_id = u.id and r.role = 'administrator' where w.id = ? order by u.id`,
    [webhook],
  );
  return rows;
}

/** Orders mails that belong to no case. */
export async function orderMails(
  tx: Knex.Transaction,
  mails: readonly Extract<Effect, { type: 'mail' }>[],
): Promise<void> {
  if (mails.length === 0) return;
  await tx('outbox').insert(mails.map((mail) => ({ key: mail.key, type: mail.type, payload: JSON.stringify(mail) })));
}
