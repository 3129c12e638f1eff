/** When accounts were last signed in with. */
import type { Knex } from 'knex';

/** Notes that somebody has just signed in with an account. */
export async function noteSignIn(db: Knex, userId: string): Promise<void> {
  await db('last_sign_in').insert({ user_id: userId, at: db.fn.now() }).onConflict('user_id').merge();
}
