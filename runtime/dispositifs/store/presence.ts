/** Who has a scheme open in the studio. */
import type { Knex } from 'knex';
import type { Presence, SayPresence } from '../../../schemas/types/api.ts';

/** Seconds after which a page that says nothing is taken to be gone: two times it did not say so, and some more. */
const GONE_AFTER_S = 15;

/** Notes where a page is, or that it is gone; gives the others, by name. */
export async function notePresence(
  tx: Knex.Transaction,
  { id, page, place, by }: SayPresence & { readonly id: string; readonly by: string },
): Promise<Presence['others']> {
  if (place === null) await tx('draft_presence').where({ dispositif_id: id, page, user_id: by }).delete();
  else
    await tx.raw(
      `insert into draft_presence (dispositif_id, page, user_id, place) values (:id, :page, :by, :place)
      on conflict (dispositif_id, page) do update set place = excluded.place, seen_at = now()
        where draft_presence.user_id = excluded.user_id`,
      { id, page, by, place },
    );
  await tx.raw(
    `delete from draft_presence where dispositif_id = :id and seen_at < now() - make_interval(secs => :gone)`,
    {
      id,
      gone: GONE_AFTER_S,
    },
  );
  const { rows } = await tx.raw<{ rows: Presence['others'] }>(
    `select u.name, p.user_id = :by as "isMine", p.place from draft_presence p join "user" u on u.id = p.user_id
      where p.dispositif_id = :id and p.page <> :page order by u.name, p.page limit 50`,
    { id, page, by },
  );
  return rows;
}
