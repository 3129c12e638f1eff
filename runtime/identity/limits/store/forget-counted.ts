import type { Knex } from 'knex';

/** Removes what no limit looks at any more. */
export async function forgetCounted(tx: Knex): Promise<void> {
  await tx('sign_in_attempt').whereRaw(`at < clock_timestamp() - interval '1 hour'`).delete();
  await tx('account_mail').whereRaw(`at < clock_timestamp() - interval '1 day'`).delete();
}
