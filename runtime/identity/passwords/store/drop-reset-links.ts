import type { Knex } from 'knex';

/**
 * Makes links of mails that choose a new password worth nothing: one of several asked for has served, and the others would
 * choose another one for an hour. better-auth writes them, with the account as their value.
 */
export async function dropResetLinks(tx: Knex, userId: string): Promise<void> {
  await tx('verification').where({ value: userId }).whereLike('identifier', 'reset-password:%').delete();
}
