/**
 * An account that is disabled opens nothing: nobody signs in with it, its sessions and tokens end, and it holds no role and
 * no group, so that whoever asks who holds a function is not told of it. What it held is kept, and given back with it.
 */
import type { Knex } from 'knex';
import { problem } from '../../http/problems.ts';
import { withdrawInvitationsTo } from '../invitations.ts';
import { nameWithAddress, type ChangeAuthor } from '../rights/right-change.ts';
import { readAccess } from '../rights/store/read-access.ts';
import { insertRightChanges, lockRights } from '../rights/store/right-changes.ts';
import { endOtherSessions } from '../sessions/store/sessions.ts';
import { dropAccess, hasAdministrator, lockAccountName } from '../store/accounts.ts';
import { revokeAllTokens } from '../tokens.ts';
import { insertDisabled } from '../store/disabled-accounts.ts';

/**
 * Disables an account, with a line in the trail of rights. Throws `account-unknown`, `account-own`, `account-disabled` when
 * it is already, and `last-administrator`.
 */
export async function disableAccount(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  reason: string,
): Promise<void> {
  await lockRights(tx);
  const user = await lockAccountName(tx, id);
  if (!user) throw problem('account-unknown');
  if (user.id === by.userId) throw problem('account-own');
  const [held] = await readAccess(tx, [id]);
  if (!(await insertDisabled(tx, id, { by: by.name, reason }))) throw problem('account-disabled');
  await dropAccess(tx, id);
  if (!(await hasAdministrator(tx))) throw problem('last-administrator');
  await revokeAllTokens(tx, by, { userId: id, name: user.name, email: user.email });
  await withdrawInvitationsTo(tx, by, user.email);
  await endOtherSessions(tx, id, null);
  await insertRightChanges(tx, by, [
    {
      kind: 'account-disabled',
      subjectId: id,
      subject: nameWithAddress(user),
      before: { roles: held?.roles ?? [], groups: held?.groups ?? [] },
      after: { roles: [], groups: [], reason },
    },
  ]);
}
