/** Sends a mail of a case once more, as it was. */
import { firstKey, keyOfAgain, type Case, type Instant } from '../../engine/index.ts';
import type { Knex } from 'knex';
import { renewPersonalKeys } from '../cases/read/personal-link.ts';
import { forgetRefused } from '../notices/index.ts';
import { countAgain, type CaseMail } from './store/case-mails.ts';
import { insertOrders } from './store/insert-orders.ts';

interface SendingAgain {
  /** Address that it goes to; one that was refused is tried. */
  readonly to: string;
  /** Name of who asks for it. */
  readonly by: string;
  /** Signs personal links, which are valid anew. */
  readonly secret: string;
  readonly now: Instant;
}

/** Orders the same text again, in a transaction. */
export async function sendAgain(
  tx: Knex.Transaction,
  { id }: Pick<Case, 'id'>,
  { key, effect }: CaseMail,
  { to, by, secret, now }: SendingAgain,
): Promise<void> {
  const sent = await countAgain(tx, id, firstKey(key));
  await forgetRefused(tx, to);
  const markdown = renewPersonalKeys(effect.markdown, id, secret, now);
  await insertOrders(tx, id, [{ ...effect, to, markdown, again: { by }, key: keyOfAgain(key, sent + 1) }]);
}
