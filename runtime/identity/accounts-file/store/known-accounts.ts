/** Accounts as a file of them speaks of them: by address, with the names of their groups. */
import type { Knex } from 'knex';
import type { Known, KnownAccount } from '../plan-accounts.ts';

const ACCOUNTS = `select u.id, lower(u.email) as email, u.name, d.user_id is not null as "isDisabled",
    case when d.user_id is null
      then coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]')
      else coalesce((select json_agg(role order by role) from unnest(d.roles) as role), '[]') end as roles,
    coalesce((select json_agg(g.name order by g.name collate "C") from agent_group g
      where case when d.user_id is null
        then exists (select from membership m where m.user_id = u.id and m.group_id = g.id)
        else g.id = any (d.groups) end), '[]') as groups
  from "user" u left join disabled_account d on d.user_id = u.id`;

/** What some lines are judged against. Who waits with an address that nobody has proved is not there. */
export async function readKnown(
  tx: Knex,
  by: string | null,
  emails: readonly string[],
): Promise<Known & { readonly groupIds: ReadonlyMap<string, string> }> {
  const { rows: accounts } = await tx.raw<{ rows: KnownAccount[] }>(
    `${ACCOUNTS} where u.email = any (:emails::text[]) and (u."emailVerified" or d.user_id is not null)`,
    { emails: [...new Set(emails)] },
  );
  const groups: readonly { readonly id: string; readonly name: string }[] = await tx('agent_group').select(
    'id',
    'name',
  );
  const administrators: readonly string[] = await tx('user_role as r')
    .join('user as u', 'u.id', 'r.user_id')
    .where('r.role', 'administrator')
    .pluck('u.email');
  return {
    accounts: new Map(accounts.map((account) => [account.email, account])),
    groups: groups.map(({ name }) => name),
    groupIds: new Map(groups.map(({ id, name }) => [name, id])),
    administrators,
    by,
  };
}

const STEP = 500;

/** All accounts of those who work here, disabled ones too, some at a time in the order of their addresses. */
export async function* eachWorking(tx: Knex): AsyncGenerator<readonly KnownAccount[]> {
  for (let after = ''; ;) {
    const { rows } = await tx.raw<{ rows: KnownAccount[] }>(
      `${ACCOUNTS} where u.email collate "C" > :after
         and (exists (select from user_role where user_id = u.id) or (d.user_id is not null and d.roles <> '{}'))
       order by u.email collate "C" limit :step`,
      { after, step: STEP },
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < STEP) return;
    after = last.email;
  }
}
