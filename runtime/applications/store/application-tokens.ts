/** Tokens of applications, by their hash. */
import type { Knex } from 'knex';
import type { Application } from '../application.ts';

interface NewTokenRow {
  readonly id: string;
  readonly applicationId: string;
  readonly tokenHash: string;
  readonly by: string;
  readonly expiresAt: Date;
}

/** Records a token. */
export async function insertApplicationToken(
  tx: Knex.Transaction,
  { id, applicationId, tokenHash, by, expiresAt }: NewTokenRow,
): Promise<void> {
  const row = { id, application_id: applicationId, token_hash: tokenHash, created_by: by, expires_at: expiresAt };
  await tx('application_token').insert(row);
}

/** Removes a token of an application, and gives when it would have ended; undefined when there is none. */
export async function deleteApplicationToken(
  tx: Knex.Transaction,
  applicationId: string,
  id: string,
): Promise<Date | undefined> {
  const gone = tx('application_token').where({ application_id: applicationId, id });
  const [row] = await gone.delete().returning<{ expires_at: Date }[]>('expires_at');
  return row?.expires_at;
}

/** The application of a token that stands, and that reads still; its last use is noted to the minute. */
export async function applicationOfToken(db: Knex, tokenHash: string): Promise<Application | undefined> {
  const { rows } = await db.raw<{ rows: Application[] }>(
    `with used as (
       update application_token set last_used_at = now() where token_hash = :tokenHash and expires_at > now()
         and (last_used_at is null or last_used_at < now() - interval '1 minute')
     )
     select a.id, a.name, a.purpose, a.contact, a.ends_at as "endsAt",
       coalesce((select json_agg(json_build_object('dispositif', g.dispositif_id, 'categories', g.categories,
         'identity', g.identity) order by g.dispositif_id) from application_grant g where g.application_id = a.id), '[]') as grants
     from application_token t join application a on a.id = t.application_id
     where t.token_hash = :tokenHash and t.expires_at > now() and a.ends_at > product_now() and a.stopped_at is null`,
    { tokenHash },
  );
  return rows[0];
}
