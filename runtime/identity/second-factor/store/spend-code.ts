import type { Knex } from 'knex';

/** Spends a code of an account; false when it was used before. Codes are forgotten after ten minutes: they hold for a minute and a half. */
export async function spendCode(tx: Knex, userId: string, code: string): Promise<boolean> {
  await tx('used_code').whereRaw(`at < clock_timestamp() - interval '10 minutes'`).delete();
  const used = await tx('used_code')
    .insert({ user_id: userId, code })
    .onConflict()
    .ignore()
    .returning<unknown[]>('code');
  return used.length > 0;
}
