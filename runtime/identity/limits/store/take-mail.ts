import type { Knex } from 'knex';

/**
 * What anybody can have sent to any address; `change` and `keep`: to the new and to the old address of an account; `link`: to that of
 * an establishment, or of somebody whom a person appoints; `alert`: to whom alerts are asked for.
 */
export type AccountMail = 'verify' | 'reset' | 'exists' | 'change' | 'keep' | 'link' | 'alert';

/**
 * How many may be sent in how many hours: as many as have links that still work, so that whoever is sent no more has one
 * to use already.
 */
const MOST: Readonly<Record<AccountMail, { readonly count: number; readonly hours: number }>> = {
  reset: { count: 5, hours: 1 },
  verify: { count: 5, hours: 24 },
  exists: { count: 3, hours: 24 },
  change: { count: 5, hours: 24 },
  keep: { count: 20, hours: 24 },
  link: { count: 5, hours: 24 },
  alert: { count: 5, hours: 24 },
};

/** Takes one mail of the budget of a recipient (its pseudonym); false when none is left. */
export async function takeMail(tx: Knex.Transaction, recipient: string, kind: AccountMail): Promise<boolean> {
  const { count, hours } = MOST[kind];
  await tx.raw('select pg_advisory_xact_lock(3, hashtext(?))', [recipient]);
  const { rows }: { readonly rows: readonly [{ readonly sent: number }] } = await tx.raw(
    `select count(*)::int as sent from account_mail
     where recipient = ? and kind = ? and at between clock_timestamp() - ?::int * interval '1 hour' and clock_timestamp()`,
    [recipient, kind, hours],
  );
  if (rows[0].sent >= count) return false;
  await tx('account_mail').insert({ recipient, kind });
  return true;
}
