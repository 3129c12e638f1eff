/** Carries out what a file of accounts was judged to do, by the functions of the screens and with their lines in the trail of rights. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { PlannedAccount } from '../../../schemas/types/api.ts';
import { createAccount } from '../accounts.ts';
import { disableAccount } from '../disabling/disable.ts';
import { enableAccount } from '../disabling/enable.ts';
import { fr as messages } from '../messages/fr.ts';
import { makeGroup } from '../rights/groups.ts';
import type { ChangeAuthor } from '../rights/right-change.ts';
import { setAccess } from '../rights/set-access.ts';
import { lockRights } from '../rights/store/right-changes.ts';
import { setAccountName } from '../store/accounts.ts';
import { planAccounts, type AccountsPlan, type KnownAccount } from './plan-accounts.ts';
import type { WantedAccount, WrongLine } from './read-accounts.ts';
import { readKnown } from './store/known-accounts.ts';

type Lines = readonly (WantedAccount | WrongLine)[];

/** What the lines of a file would do as things are. */
export async function previewAccounts(tx: Knex, by: ChangeAuthor, lines: Lines): Promise<AccountsPlan> {
  return planAccounts(
    lines,
    await readKnown(
      tx,
      by.userId,
      lines.map(({ email }) => email),
    ),
  );
}

/** Names a judgement: it is carried out only as it was shown. */
export function digestOf(plan: AccountsPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('base64url');
}

/**
 * Does all that is not refused, or nothing. Accounts that are made have no password yet.
 * @param shown name of the judgement that was read; absent for what nobody read before
 * @returns what was done; null when it is no longer what was shown
 */
export async function carryOutAccounts(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  lines: Lines,
  shown?: string,
): Promise<AccountsPlan | null> {
  await lockRights(tx);
  const known = await readKnown(
    tx,
    by.userId,
    lines.map(({ email }) => email),
  );
  const plan = planAccounts(lines, known);
  if (shown !== undefined && digestOf(plan) !== shown) return null;
  const groups = new Map(known.groupIds);
  for (const name of plan.groups) {
    const id = await makeGroup(tx, by, name);
    if (id !== null) groups.set(name, id);
  }
  for (const planned of inOrder(plan.items)) await carryOut(tx, by, planned, { known: known.accounts, groups });
  return plan;
}

/** Who comes to administer the site before who ceases to: at no moment is there nobody. */
function inOrder(items: readonly PlannedAccount[]): readonly PlannedAccount[] {
  const rank = ({ gained, lost }: PlannedAccount): number =>
    gained.roles.includes('administrator') ? 0 : lost.roles.includes('administrator') ? 2 : 1;
  return items
    .filter(({ outcome }) => outcome === 'created' || outcome === 'changed')
    .toSorted((a, b) => rank(a) - rank(b));
}

interface Context {
  readonly known: ReadonlyMap<string, KnownAccount>;
  readonly groups: ReadonlyMap<string, string>;
}

async function carryOut(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  { email, name, gained, lost, renamed, account }: PlannedAccount,
  { known, groups }: Context,
): Promise<void> {
  const idsOf = (names: readonly string[]): readonly string[] => names.flatMap((one) => groups.get(one) ?? []);
  const held = known.get(email);
  const reason = messages.accountsFile.reason;
  if (!held) {
    const { roles } = gained;
    await createAccount(tx, { email, name: name ?? email, password: null, roles, groups: idsOf(gained.groups) }, by);
    return;
  }
  if (account === 'disabled') return disableAccount(tx, by, held.id, reason);
  if (account === 'enabled') await enableAccount(tx, by, held.id, reason);
  if (renamed !== undefined) await setAccountName(tx, held.id, renamed);
  const after = <T>(had: readonly T[], more: readonly T[], less: readonly T[]): readonly T[] => [
    ...had.filter((one) => !less.includes(one)),
    ...more,
  ];
  await setAccess(tx, by, held.id, {
    roles: after(held.roles, gained.roles, lost.roles),
    groups: idsOf(after(held.groups, gained.groups, lost.groups)),
  });
}
