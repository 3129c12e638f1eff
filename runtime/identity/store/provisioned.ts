/**
 * Accounts of those who work here, as a directory keeps them: with a role, or disabled with one that waits for them. Those of people
 * who only ask for something are nobody's to keep.
 */
import type { Knex } from 'knex';
import type { NamedId } from '../../../schemas/types/api.ts';

/** An account of a directory. */
export interface ProvisionedAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly active: boolean;
  readonly groups: readonly NamedId[];
  readonly createdAt: Date;
  /** What the directory calls it; null where none said. */
  readonly externalId: string | null;
}

/** Which: of an identifier, of an address in small letters, or as a directory calls it. */
export interface ProvisionedFilter {
  readonly id?: string;
  readonly email?: string;
  readonly externalId?: string;
}

const WORKING = `(exists (select from user_role where user_id = u.id) or (d.user_id is not null and d.roles <> '{}'))`;

/** A page of them in the order in which they came, with how many there are in all. */
export async function listProvisioned(
  tx: Knex,
  { id, email, externalId }: ProvisionedFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly ProvisionedAccount[]; readonly total: number }> {
  const asked = { id: id ?? null, email: email ?? null, external: externalId ?? null };
  const { rows: counted } = await tx.raw<{ rows: { total: number }[] }>(`select count(*)::int as total ${FROM}`, asked);
  const { rows: items } = await tx.raw<{ rows: ProvisionedAccount[] }>(
    `select u.id, u.email, u.name, u."createdAt", d.user_id is null as active, x.external_id as "externalId",
      coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name)
        from membership m join agent_group g on g.id = m.group_id where m.user_id = u.id), '[]') as groups
    ${FROM} order by u."createdAt", u.id offset :offset limit :limit`,
    { ...asked, offset, limit },
  );
  return { items, total: counted[0]?.total ?? 0 };
}

const FROM = `from "user" u left join disabled_account d on d.user_id = u.id left join directory_account x on x.user_id = u.id
  where ${WORKING} and (:id::text is null or u.id = :id) and (:email::text is null or u.email = :email)
    and (:external::text is null or x.external_id = :external)`;

/** One of them; undefined when there is none. */
export async function findProvisioned(tx: Knex, filter: ProvisionedFilter): Promise<ProvisionedAccount | undefined> {
  return (await listProvisioned(tx, filter, { offset: 0, limit: 1 })).items[0];
}

/** What a directory calls an account from now on; null for nothing any more. */
export async function setExternalId(tx: Knex.Transaction, userId: string, externalId: string | null): Promise<void> {
  if (externalId === null) await tx('directory_account').where({ user_id: userId }).delete();
  else await tx('directory_account').insert({ user_id: userId, external_id: externalId }).onConflict('user_id').merge();
}

/** Which of some identifiers are not of such an account. */
export async function notProvisioned(tx: Knex, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select u.id from "user" u left join disabled_account d on d.user_id = u.id where ${WORKING} and u.id = any (:ids::text[])`,
    { ids: [...ids] },
  );
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
