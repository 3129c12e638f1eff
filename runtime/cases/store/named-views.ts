/** Views of the queue that an agent named. A view is nothing but the query of its address: the desk alone reads it. */
import type { Knex } from 'knex';
import type { NamedView, NamedViews } from '../../../schemas/types/api.ts';

/** The views of an account, by name. */
export async function listNamedViews(tx: Knex, userId: string): Promise<NamedViews> {
  const rows: readonly NamedView[] = await tx('queue_view').where({ user_id: userId }).select('name', 'search');
  return { items: rows.toSorted((left, right) => left.name.localeCompare(right.name, 'fr')) };
}

/** Keeps a view; one of the same name is replaced. */
export async function keepNamedView(tx: Knex, userId: string, { name, search }: NamedView): Promise<void> {
  await tx('queue_view').insert({ user_id: userId, name, search }).onConflict(['user_id', 'name']).merge(['search']);
}

/** Forgets a view; nothing happens when there is none of that name. */
export async function forgetNamedView(tx: Knex, userId: string, name: string): Promise<void> {
  await tx('queue_view').where({ user_id: userId, name }).delete();
}
