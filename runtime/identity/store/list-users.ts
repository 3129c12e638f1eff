/** Accounts as administrators read them. */
import type { Knex } from 'knex';
import type { AdminUser, AdminUserList } from '../../../schemas/types/api.ts';
import { escapeLike } from '../../people/store/search-people.ts';

const PAGE = 50;

/**
 * A page of accounts by name, those with a role first.
 * @param text part of the name or address
 * @param offset of the first account, as `next` of the page before gives it
 */
export async function listUsers(tx: Knex, text: string, offset: number): Promise<AdminUserList> {
  const rows: AdminUser[] = await selectUsers(tx)
    .whereRaw(`plain_text(u.name || ' ' || u.email) like '%' || plain_text(?) || '%'`, [escapeLike(text.trim())])
    .orderByRaw('exists (select from user_role where user_id = u.id) desc, plain_text(u.name), u.id')
    .offset(offset)
    .limit(PAGE + 1);
  return { items: rows.slice(0, PAGE), next: rows.length > PAGE ? String(offset + PAGE) : null };
}

/** One account; undefined when there is none. */
export async function findUser(tx: Knex, id: string): Promise<AdminUser | undefined> {
  const [user] = await selectUsers(tx).where('u.id', id);
  return user;
}

function selectUsers(tx: Knex): Knex.QueryBuilder<AdminUser, AdminUser[]> {
  return tx<AdminUser, AdminUser[]>('user as u').select(
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
}
