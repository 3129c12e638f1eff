/**
 * Mails that a stranger can have sent: nobody fills a mailbox with ours. Whether one is sent changes nothing of what is
 * answered.
 */
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { pseudonymOf } from '../secrets.ts';
import { insertSiteMail, type SiteMail } from '../store/site-mail.ts';
import { takeMail, type AccountMail } from './store/take-mail.ts';

/** Orders a mail about an account, unless its recipient was sent as many as have a use. */
export type SendAccountMail = (kind: AccountMail, mail: SiteMail) => Promise<void>;

/** @param secret under which recipients are counted */
export function createAccountMail(db: Knex, secret: string, log: Logger): SendAccountMail {
  const order = createMailOrder(secret, log);
  return (kind, mail) => db.transaction((tx) => order(tx, kind, mail));
}

/** Orders such a mail in the transaction of what it tells. */
export type OrderAccountMail = (tx: Knex.Transaction, kind: AccountMail, mail: SiteMail) => Promise<void>;

/** @param secret under which recipients are counted */
export function createMailOrder(secret: string, log: Logger): OrderAccountMail {
  return async (tx, kind, mail) => {
    const recipient = pseudonymOf(secret, 'recipient', mail.to);
    if (await takeMail(tx, recipient, kind)) await insertSiteMail(tx, mail);
    else log.warn({ event: 'account-mail-limited', kind, recipient }, 'a mail about an account was not sent');
  };
}
