/**
 * Who is at the other end, read from the database at each request: a membership that ends, ends at once. Requests that come
 * together are answered by one question.
 */
import type { Knex } from 'knex';
import type pg from 'pg';
import type { Role } from '../../../schemas/types/api.ts';
import { createBatch } from '../../store/batch.ts';
import type { TokenLimits } from '../token-limits.ts';
import type { Viewer, Visitor } from '../viewer.ts';

/** The owner of a token, and how far the token reaches; null for all that they may. */
export interface TokenVisitor {
  readonly viewer: Viewer;
  readonly limits: TokenLimits | null;
}

/** Each gives undefined for a session or a token that is not there, or no longer. */
export interface Viewers {
  /** By the secret of a session that need not be renewed yet. */
  ofSession(token: string): Promise<Visitor | undefined>;
  /** By the secret of a session that has not ended, be it due to be renewed. */
  ofOpenSession(token: string): Promise<Visitor | undefined>;
  /** By the hash of an API token. */
  ofToken(hash: string): Promise<TokenVisitor | undefined>;
}

interface Row {
  readonly key: string;
  readonly is_proven: boolean;
  readonly limits: TokenLimits | null;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: Viewer['groups'];
  readonly functions: Viewer['functions'];
  readonly stands_for: Viewer['standsFor'];
  readonly establishments: Viewer['establishments'];
  readonly mandates: Viewer['mandates'];
  readonly person_id: string | null;
}

/** Mandates of a person `agent` that stand. */
const MANDATES = (
  agent: string,
): string => `coalesce((select json_agg(json_build_object('id', m.id, 'personId', m.principal_id,
    'userId', o.user_id, 'name', concat_ws(' ', o.given_name, o.family_name), 'schemes', m.schemes, 'givenAt', m.given_at,
    'until', m.last_day, 'since', case when m.earlier then null else m.accepted_at end) order by o.family_name, o.given_name, m.id)
  from mandate m join person o on o.id = m.principal_id
  where m.agent_id = ${agent} and m.accepted_at is not null and m.ended_at is null
    and (m.last_day is null or m.last_day >= (select product_day()))), '[]')`;

const HELD = `jsonb_build_object('dispositif', b.dispositif_id, 'function', b.function, 'route', nullif(b.route, ''))`;

/** Absent colleagues of an account `u`, each with what is held in their place alone. */
const STANDS_FOR = `select json_agg(json_build_object('userId', a.id, 'name', a.name, 'until', days.until, 'personId', q.id,
    'establishments', coalesce((select json_agg(l.establishment_id) from establishment_link l
      where l.person_id = q.id and l.confirmed_at is not null and l.ended_at is null), '[]'), 'mandates', ${MANDATES('q.id')},
    'groups', coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name)
      from membership m join agent_group g on g.id = m.group_id
      where m.user_id = a.id and not exists (select from membership o where o.user_id = u.id and o.group_id = g.id)), '[]'),
    'functions', coalesce((select json_agg(distinct ${HELD}) from membership m join function_binding b on b.group_id = m.group_id
      where m.user_id = a.id and not exists (select from membership o join function_binding c on c.group_id = o.group_id
        where o.user_id = u.id and (c.dispositif_id, c.function, c.route) = (b.dispositif_id, b.function, b.route))), '[]'))
    order by a.name collate french, a.id)
  from (select absent_id, min(last_day) as until from held_membership() h
      join absence s on s.user_id = h.absent_id and s.deputy_id = h.user_id and s.ended_at is null
        and product_day() between s.first_day and s.last_day
    where h.user_id = u.id and h.absent_id is not null group by absent_id) days
    join "user" a on a.id = days.absent_id left join person q on q.user_id = a.id`;

/** Accounts by a key, among $1. */
const BY_SESSION =
  viewersSql(`select token as key, "userId" as user_id, "secondFactor" as is_proven, null::jsonb as limits from session
  where token = any ($1::text[]) and "expiresAt" > now() + $2::int * interval '1 second' and "createdAt" > now() - $3::int * interval '1 hour'`);
/** The last use of a token is noted to the minute, so that not every request writes. */
const BY_TOKEN = `
  with used as (
    update api_token set last_used_at = now() where token_hash = any ($1::text[]) and feed is null and expires_at > now()
      and (last_used_at is null or last_used_at < now() - interval '1 minute')
  )${viewersSql(
    `select token_hash as key, user_id, true as is_proven, case when scopes is not null or schemes is not null
        then jsonb_build_object('scopes', scopes, 'schemes', schemes) end as limits
      from api_token where token_hash = any ($1::text[]) and feed is null and expires_at > now()`,
  )}`;

interface ViewerSettings {
  /** A session that ends sooner is better-auth's affair: it renews it. */
  readonly freshSeconds: number;
  /** How long a session may last, however lately it was used. */
  readonly sessionHours: number;
}

/** Reads viewers by the keys of sessions and by hashes of tokens, batched; undefined when there is none that stands. */
export function createViewers(pool: pg.Pool, { freshSeconds, sessionHours }: ViewerSettings): Viewers {
  const by = (
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): ((key: string) => Promise<(Visitor & TokenVisitor) | undefined>) =>
    createBatch(async (keys) => {
      const { rows } = await pool.query<Row>({ name: `viewers-by-${name}`, text, values: [keys, ...values] });
      return new Map(
        rows.map((row) => [row.key, { viewer: toViewer(row), isProven: row.is_proven, limits: row.limits }]),
      );
    });
  return {
    ofSession: by('session', BY_SESSION, [freshSeconds, sessionHours]),
    ofOpenSession: by('open-session', BY_SESSION, [0, sessionHours]),
    ofToken: by('token', BY_TOKEN),
  };
}

/** Accounts as they would be seen if they were at the other end now: whom something is written to without having asked. */
export async function readViewers(db: Knex, userIds: readonly string[]): Promise<readonly Viewer[]> {
  if (userIds.length === 0) return [];
  const source =
    'select id as key, id as user_id, true as is_proven, null::jsonb as limits from "user" where id = any (?::text[])';
  const { rows } = await db.raw<{ rows: Row[] }>(viewersSql(source), [[...userIds]]);
  return rows.map(toViewer);
}

function viewersSql(source: string): string {
  return `
  select asked.key, asked.is_proven, asked.limits, u.id as user_id, u.name, u.email, p.id as person_id,
    coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]') as roles,
    coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name) from agent_group g
      where g.id in (select m.group_id from held_membership() m where m.user_id = u.id)), '[]') as groups,
    coalesce((select json_agg(distinct ${HELD})
      from held_membership() m join function_binding b on b.group_id = m.group_id where m.user_id = u.id), '[]') as functions,
    coalesce((${STANDS_FOR}), '[]') as stands_for,
    coalesce((select json_agg(json_build_object('id', e.id, 'name', e.name, 'ridet', e.ridet, 'rna', e.rna, 'role', l.role) order by e.name, e.id)
      from establishment_link l join establishment e on e.id = l.establishment_id
      where l.person_id = p.id and l.confirmed_at is not null and l.ended_at is null), '[]') as establishments,
    ${MANDATES('p.id')} as mandates
  from (${source}) asked join "user" u on u.id = asked.user_id left join person p on p.user_id = u.id`;
}

function toViewer({
  user_id: userId,
  person_id: personId,
  groups,
  functions,
  stands_for: standsFor,
  ...row
}: Row): Viewer {
  const { name, email, roles, establishments, mandates } = row;
  // Groups of someone who is no longer an agent give nothing.
  const held = roles.includes('agent')
    ? { groups, functions, standsFor }
    : { groups: [], functions: [], standsFor: [] };
  return { userId, name, email, roles, ...held, establishments, mandates, personId };
}
