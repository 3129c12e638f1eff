/** Views of the queue that agents named. A view is nothing but the query of its address: the desk alone reads it. */
import type { Knex } from 'knex';
import type { KeepView, NamedView } from '../../../schemas/types/api.ts';

/** Whose views, and the groups through which they find those of others. */
export interface ViewReader {
  readonly userId: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** A view as it was kept; how many rows it shows is another question. */
type KeptView = Omit<NamedView, 'count'>;

interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly search: string;
  readonly group_id: string | null;
  readonly user_id: string;
  readonly owner: string;
}

/** The views of an account, and those that their groups were given; by name. */
export async function listNamedViews(db: Knex, { userId, groups }: ViewReader): Promise<readonly KeptView[]> {
  const rows = await db('queue_view')
    .join('user', 'user.id', 'queue_view.user_id')
    .where('user_id', userId)
    .orWhereIn(
      'group_id',
      groups.map(({ id }) => id),
    )
    .select<ViewRow[]>('queue_view.*', { owner: 'user.name' });
  const items = rows.map(({ id, name, search, group_id, user_id, owner }): KeptView => ({
    id,
    name,
    search,
    group: groups.find((group) => group.id === group_id) ?? null,
    by: user_id === userId ? null : owner,
  }));
  return items.toSorted((left, right) => left.name.localeCompare(right.name, 'fr'));
}

/** Keeps a view of an account; one of the same name is replaced. */
export async function keepNamedView(tx: Knex, userId: string, { name, search, group = null }: KeepView): Promise<void> {
  await tx('queue_view')
    .insert({ user_id: userId, name, search, group_id: group })
    .onConflict(['user_id', 'name'])
    .merge(['search', 'group_id']);
}

/** Forgets a view of an account; nothing happens when it has none of that identifier. */
export async function forgetNamedView(tx: Knex, userId: string, id: string): Promise<void> {
  await tx('queue_view').where({ user_id: userId, id }).delete();
}
