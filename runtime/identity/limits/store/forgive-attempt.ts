import type { Knex } from 'knex';

/** Takes an attempt away: its password was right, or was not judged. */
export async function forgiveAttempt(tx: Knex, id: string): Promise<void> {
  await tx('sign_in_attempt').where({ id }).delete();
}
