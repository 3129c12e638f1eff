import type { Knex } from 'knex';
import type { QueueView } from '../../../../schemas/types/api.ts';
import type { QueueFilter } from '../queue-filter.ts';
import { heldParameters, type Weighed } from './read-rows.ts';
import { countSql, type View } from './view-sql.ts';
import type { ViewsOf } from './views-for.ts';

/** Where counting stops. */
const MOST = 1000;

/** How many rows some views have, by one question. */
export async function countViews<Name extends QueueView>(
  tx: Knex,
  { parameters: asking, now }: Pick<ViewsOf, 'parameters'> & Pick<QueueFilter, 'now'>,
  held: readonly Weighed[],
  views: Readonly<Record<Name, View>>,
): Promise<Record<Name, number>> {
  const counts = Object.entries<View>(views).map(([name, view]) => `${countSql(view, MOST)} as ${name}`);
  const parameters = { ...heldParameters(held, () => true), ...asking, now };
  const { rows } = await tx.raw<{ rows: Record<Name, number>[] }>(`select ${counts.join(', ')}`, parameters);
  const [row] = rows;
  if (!row) throw new Error('counting gave no row');
  return row;
}
