/** Groups with their members alone, a page at a time. */
import type { Knex } from 'knex';
import type { NamedId } from '../../../../schemas/types/api.ts';

/** A group and who is in it. */
export interface GroupMembers extends NamedId {
  readonly members: readonly NamedId[];
  /** What a directory calls it; null where none said. */
  readonly externalId: string | null;
}

/** A page of groups by name, with how many there are in all. @param of one of them, by its identifier, its whole name, or as a directory calls it */
export async function pageOfGroups(
  tx: Knex,
  { id, name, externalId }: { readonly id?: string; readonly name?: string; readonly externalId?: string },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly GroupMembers[]; readonly total: number }> {
  const from = `from agent_group g where (:id::uuid is null or g.id = :id::uuid) and (:name::text is null or g.name = :name)
    and (:external::text is null or g.external_id = :external)`;
  const given = { id: id ?? null, name: name ?? null, external: externalId ?? null };
  const { rows: counted } = await tx.raw<{ rows: { total: number }[] }>(`select count(*)::int as total ${from}`, given);
  const { rows: items } = await tx.raw<{ rows: GroupMembers[] }>(
    `select g.id, g.name, g.external_id as "externalId", coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id)
        from membership m join "user" u on u.id = m.user_id where m.group_id = g.id), '[]') as members
      ${from} order by plain_text(g.name), g.id offset :offset limit :limit`,
    { ...given, offset, limit },
  );
  return { items, total: counted[0]?.total ?? 0 };
}

/** What a directory calls a group from now on; null for nothing any more. */
export async function setGroupExternalId(tx: Knex.Transaction, id: string, externalId: string | null): Promise<void> {
  await tx('agent_group').where({ id }).update({ external_id: externalId });
}
