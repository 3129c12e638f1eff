/** Scans of mandates on paper, and the people who signed them. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';

/** A person of the register; undefined when there is none. */
export async function findPrincipal(
  tx: Knex,
  personId: string,
): Promise<{ readonly name: string; readonly email: string | null } | undefined> {
  const { rows } = await tx.raw<{ rows: { readonly name: string; readonly email: string | null }[] }>(
    `select concat_ws(' ', p.given_name, p.family_name) as name, coalesce(u.email, p.email) as email
      from person p left join "user" u on u.id = p.user_id where p.id = :personId`,
    { personId },
  );
  return rows[0];
}

/** Holds a scan that an account sent for a person, until the transaction ends; false for any other file, and for that of another mandate. */
export async function holdScan(
  tx: Knex.Transaction,
  { id, personId, userId }: { readonly id: string; readonly personId: string; readonly userId: string },
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `select from file f where f.id = :id and f.kind = 'mandate' and f.person_id = :personId and f.uploaded_by = :userId
       and not exists (select from mandate m where m.scan_id = f.id) for update`,
    { id, personId, userId },
  );
  return rows.length > 0;
}

/** Takes away scans of no mandate that are a day old, and those of mandates that ended a year ago; gives whose bytes are to be removed. */
export async function dropStaleScans(tx: Knex, now: Instant): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { readonly id: string }[] }>(
    `delete from file f where f.kind = 'mandate' and f.created_at < :now::timestamptz - interval '1 day'
       and not exists (select from mandate m where m.scan_id = f.id
         and (m.ended_at is null or m.ended_at > :now::timestamptz - interval '1 year'))
     returning f.id`,
    { now },
  );
  return rows.map(({ id }) => id);
}
