import type { Knex } from 'knex';

/** Who tries: each is what stands for it. */
export interface Trier {
  readonly account: string;
  readonly client: string;
  /** The device, when the account knows it. */
  readonly device: string | null;
}

/** Failures an hour. Fifty from strangers and ten from each of five known devices make a hundred. */
const MOST = { ofAccount: 100, ofStrangers: 50, ofDevice: 10, ofClientOnAccount: 20, ofClient: 200 } as const;

interface Counts {
  readonly total: number;
  readonly strangers: number;
  readonly here: number;
  readonly own: number;
}

/**
 * Takes one attempt of the budgets of who tries, and gives its identifier; null when there is none left. A known device
 * has a budget of its own, and that of strangers once it is used up. Whoever tries at the same time waits for the answer,
 * accounts first and addresses next, so that nobody waits for somebody who waits for them.
 */
export async function takeAttempt(tx: Knex.Transaction, trier: Trier): Promise<string | null> {
  await tx.raw('select pg_advisory_xact_lock(1, hashtext(?))', [trier.account]);
  const counts = await countOfAccount(tx, trier);
  if (counts.total >= MOST.ofAccount) return null;
  if (trier.device !== null && counts.own < MOST.ofDevice) return insertAttempt(tx, trier);
  if (counts.strangers >= MOST.ofStrangers || counts.here >= MOST.ofClientOnAccount) return null;
  await tx.raw('select pg_advisory_xact_lock(2, hashtext(?))', [trier.client]);
  if ((await countOfClient(tx, trier.client)) >= MOST.ofClient) return null;
  return insertAttempt(tx, { ...trier, device: null });
}

async function countOfAccount(tx: Knex.Transaction, { account, client, device }: Trier): Promise<Counts> {
  const { rows }: { readonly rows: readonly [Counts] } = await tx.raw(
    `select count(*)::int as total,
       count(*) filter (where device is null)::int as strangers,
       count(*) filter (where device is null and client = ?)::int as here,
       count(*) filter (where device = ?)::int as own
     from sign_in_attempt where account = ? and at between clock_timestamp() - interval '1 hour' and clock_timestamp()`,
    [client, device, account],
  );
  return rows[0];
}

async function countOfClient(tx: Knex.Transaction, client: string): Promise<number> {
  const { rows }: { readonly rows: readonly [{ readonly count: number }] } = await tx.raw(
    `select count(*)::int as count from sign_in_attempt
     where client = ? and device is null and at between clock_timestamp() - interval '1 hour' and clock_timestamp()`,
    [client],
  );
  return rows[0].count;
}

async function insertAttempt(tx: Knex.Transaction, { account, client, device }: Trier): Promise<string> {
  const [row] = await tx('sign_in_attempt').insert({ account, client, device }).returning<{ id: string }[]>('id');
  if (!row) throw new Error('an insert gives its row');
  return row.id;
}
