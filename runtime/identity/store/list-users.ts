/** Accounts as administrators read them. */
import type { Knex } from 'knex';
import type { AdminUser, AdminUserList } from '../../../schemas/types/api.ts';
import { escapeLike } from '../../people/store/search-people.ts';

const PAGE = 50;

/** Which accounts: all, those with a role, those that are disabled. */
export type UserKind = 'all' | 'staff' | 'disabled';

interface UserFilter {
  /** Part of the name or address. */
  readonly text?: string | undefined;
  readonly kind?: UserKind | undefined;
  /** Those that can be put in a group: they can be used, and are not in it. */
  readonly outside?: string | undefined;
  /** Of the first account, as `next` of the page before gives it. */
  readonly offset?: number | undefined;
}

const OF_KIND: Readonly<Record<UserKind, string>> = {
  all: 'true',
  staff: 'exists (select from user_role where user_id = u.id)',
  disabled: 'd.user_id is not null',
};

/** A page of accounts by name, those with a role first. */
export async function listUsers(
  tx: Knex,
  { text = '', kind = 'all', outside, offset = 0 }: UserFilter,
): Promise<AdminUserList> {
  const rows: readonly Row[] = await selectUsers(tx)
    .whereRaw(`plain_text(u.name || ' ' || u.email) like '%' || plain_text(?) || '%'`, [escapeLike(text.trim())])
    .whereRaw(OF_KIND[kind])
    .whereRaw(
      `(:group::uuid is null or (d.user_id is null and not exists (
        select from membership where user_id = u.id and group_id = :group::uuid)))`,
      { group: outside ?? null },
    )
    .orderByRaw('exists (select from user_role where user_id = u.id) desc, plain_text(u.name), u.id')
    .offset(offset)
    .limit(PAGE + 1);
  return { items: rows.slice(0, PAGE).map(present), next: rows.length > PAGE ? String(offset + PAGE) : null };
}

/** One account; undefined when there is none. */
export async function findUser(tx: Knex, id: string): Promise<AdminUser | undefined> {
  const [user] = await selectUsers(tx).where('u.id', id);
  return user && present(user);
}

interface Row extends Omit<AdminUser, 'lastSignInAt' | 'disabledAt'> {
  readonly lastSignInAt: Date | null;
  readonly disabledAt: Date | null;
}

function present({ lastSignInAt: seen, disabledAt: disabled, ...row }: Row): AdminUser {
  return { ...row, lastSignInAt: seen?.toISOString() ?? null, disabledAt: disabled?.toISOString() ?? null };
}

function selectUsers(tx: Knex): Knex.QueryBuilder<Row, Row[]> {
  const users = tx<Row, Row[]>('user as u').select(
    'l.at as lastSignInAt',
    'd.at as disabledAt',
    'u.id',
    'u.name',
    'u.email',
    tx.raw(`(u."twoFactorEnabled" or exists (select from passkey k where k.user_id = u.id)) as "secondFactor"`),
    tx.raw(
      `coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]') as roles`,
    ),
    tx.raw(`coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name)
      from membership m join agent_group g on g.id = m.group_id where m.user_id = u.id), '[]') as groups`),
  );
  void users.leftJoin('last_sign_in as l', 'l.user_id', 'u.id').leftJoin('disabled_account as d', 'd.user_id', 'u.id');
  return users;
}
