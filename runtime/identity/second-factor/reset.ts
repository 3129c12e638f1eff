/** Whoever lost the telephone and the recovery codes gets in by somebody who knows them: that is a change of rights. */
import type { Knex } from 'knex';
import { nameWithAddress, type ChangeAuthor } from '../rights/right-change.ts';
import { insertRightChanges, lockRights } from '../rights/store/right-changes.ts';
import { dropSecondFactor } from './store/second-factors.ts';
import { findAccountName } from '../store/accounts.ts';

type FactorReset = 'reset' | 'none' | 'unknown';

/** Takes the second factor and the passkeys of an account away, and ends its sessions. @param which a column that names one account */
export async function resetSecondFactor(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  which: { readonly id: string } | { readonly email: string },
): Promise<FactorReset> {
  await lockRights(tx);
  const user = await findAccountName(tx, which);
  if (!user) return 'unknown';
  if (!(await dropSecondFactor(tx, user.id))) return 'none';
  const subject = { subjectId: user.id, subject: nameWithAddress(user) };
  await insertRightChanges(tx, by, [{ kind: 'second-factor-reset', ...subject, before: null, after: null }]);
  return 'reset';
}
