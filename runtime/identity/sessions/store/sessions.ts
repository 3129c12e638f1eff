import type { Knex } from 'knex';

interface SessionRow {
  readonly id: string;
  readonly token: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The sessions of an account that can still be used, the one seen last first. @param hours that a session may last */
export async function selectSessions(tx: Knex, userId: string, hours: number): Promise<readonly SessionRow[]> {
  return tx('session')
    .where({ userId })
    .whereRaw(`"expiresAt" > now() and "createdAt" > now() - ?::int * interval '1 hour'`, [hours])
    .orderBy([
      { column: 'updatedAt', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .select('id', 'token', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt');
}

/** Ends one session of an account; false when it is not one of theirs. */
export async function endSession(tx: Knex, userId: string, id: string): Promise<boolean> {
  return (await tx('session').where({ userId, id }).delete()) > 0;
}

/** Ends all sessions of an account that stand, or one of them, and gives what browsers they were in. */
export async function endSessionsOf(tx: Knex.Transaction, userId: string, id?: string): Promise<readonly string[]> {
  const ended = tx('session').where({ userId, ...(id !== undefined && { id }) });
  const rows = await ended.delete().returning<{ userAgent: string | null }[]>('userAgent');
  return rows.map(({ userAgent }) => userAgent ?? '');
}

/** Ends all sessions of an account but one; all of them without it. */
export async function endOtherSessions(tx: Knex, userId: string, keptToken: string | null): Promise<void> {
  const others = tx('session').where({ userId });
  await (keptToken === null ? others : others.whereNot({ token: keptToken })).delete();
}

/** Ends a session that has lasted as long as any may, however lately it was used. */
export async function endOldSession(tx: Knex, token: string, hours: number): Promise<void> {
  await tx('session').where({ token }).whereRaw(`"createdAt" <= now() - ?::int * interval '1 hour'`, [hours]).delete();
}

/** Removes the sessions that have ended by themselves. */
export async function dropEndedSessions(tx: Knex): Promise<void> {
  await tx('session').whereRaw('"expiresAt" < now()').delete();
}

/** Whether a session was opened less than some minutes ago. */
export async function isSessionYounger(tx: Knex, token: string, minutes: number): Promise<boolean> {
  const row = await tx('session')
    .where({ token })
    .whereRaw(`"createdAt" > now() - ?::int * interval '1 minute'`, [minutes])
    .first<{ id: string } | undefined>('id');
  return row !== undefined;
}
