/** Administrators are written to when a webhook was disabled: nobody sees it at once otherwise, and what it was told waits. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { fr as messages } from '../messages/fr.ts';
import { administratorsOf, orderMails } from './store/administrators.ts';

/** Orders a mail to each administrator. */
export async function tellAdministrators(
  tx: Knex.Transaction,
  webhook: string,
  why: 'failing' | 'gone',
): Promise<void> {
  const told = await administratorsOf(tx, webhook);
  await orderMails(
    tx,
    told.map(({ email, application, url }) => ({
      type: 'mail',
      key: `webhook:${randomUUID()}`,
      message: 'notice',
      to: email,
      link: messages.webhookLink,
      ...messages.webhookDisabled(application, url, why),
    })),
  );
}
