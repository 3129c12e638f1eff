/** An administrator signs somebody out: what they had open is told at once, and leaves the screen. */
import type { Knex } from 'knex';
import { problem } from '../../http/problems.ts';
import { nameWithAddress, type ChangeAuthor } from '../rights/right-change.ts';
import { insertRightChanges } from '../rights/store/right-changes.ts';
import { lockAccountName } from '../store/accounts.ts';
import { describeDevice } from './device-words.ts';
import { endSessionsOf } from './store/sessions.ts';

/**
 * Ends all sessions of an account, or one of them, each with a line in the trail of rights. Throws `account-unknown`, and
 * `session-unknown` when nothing is there to be ended.
 */
export async function signOut(tx: Knex.Transaction, by: ChangeAuthor, userId: string, session?: string): Promise<void> {
  const user = await lockAccountName(tx, userId);
  if (!user) throw problem('account-unknown');
  const ended = await endSessionsOf(tx, userId, session);
  if (ended.length === 0) throw problem('session-unknown');
  const subject = { subjectId: userId, subject: nameWithAddress(user) };
  await insertRightChanges(
    tx,
    by,
    ended.map((agent) => ({
      kind: 'session-ended',
      ...subject,
      before: { device: describeDevice(agent) },
      after: null,
    })),
  );
}
