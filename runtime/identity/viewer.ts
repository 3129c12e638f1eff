/**
 * Who is at the other end, with all that permissions need to know of them. Read from the database at each request: a
 * membership that ends, ends at once. Requests that come together are answered by one question.
 */
import type pg from 'pg';
import { routeOf, type Case } from '../../engine/index.ts';
import type { Role } from '../../schemas/types/api.ts';
import { createBatch } from '../store/batch.ts';

export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Functions held through groups, by scheme and by route; a null route is the function's own group. */
  readonly functions: readonly {
    readonly dispositif: string;
    readonly function: string;
    readonly route: string | null;
  }[];
  /** Entry in the user register; null for an agent who never asked for anything. */
  readonly personId: string | null;
}

/** Who is at the other end, and how far that is sure. */
export interface Visitor {
  readonly viewer: Viewer;
  /** More than a password vouches for the session: a code, a passkey, or the identity service. */
  readonly isProven: boolean;
}

/** Each gives undefined for a session or a token that is not there, or no longer. */
export interface Viewers {
  /** By the secret of a session that need not be renewed yet. */
  ofSession(token: string): Promise<Visitor | undefined>;
  /** By the secret of a session that has not ended, be it due to be renewed. */
  ofOpenSession(token: string): Promise<Visitor | undefined>;
  /** By the hash of an API token. */
  ofToken(hash: string): Promise<Viewer | undefined>;
}

interface Row {
  readonly key: string;
  readonly is_proven: boolean;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: Viewer['groups'];
  readonly functions: Viewer['functions'];
  readonly person_id: string | null;
}

/** Accounts by a key, among $1. */
const BY_SESSION = viewersSql(`select token as key, "userId" as user_id, "secondFactor" as is_proven from session
  where token = any ($1::text[]) and "expiresAt" > now() + $2::int * interval '1 second' and "createdAt" > now() - $3::int * interval '1 hour'`);
/** The last use of a token is noted to the minute, so that not every request writes. */
const BY_TOKEN = `
  with used as (
    update api_token set last_used_at = now() where token_hash = any ($1::text[]) and expires_at > now()
      and (last_used_at is null or last_used_at < now() - interval '1 minute')
  )${viewersSql(
    'select token_hash as key, user_id, true as is_proven from api_token where token_hash = any ($1::text[]) and expires_at > now()',
  )}`;

export interface ViewerSettings {
  /** A session that ends sooner is better-auth's affair: it renews it. */
  readonly freshSeconds: number;
  /** How long a session may last, however lately it was used. */
  readonly sessionHours: number;
}

export function createViewers(pool: pg.Pool, { freshSeconds, sessionHours }: ViewerSettings): Viewers {
  const by = (name: string, text: string, values: readonly unknown[] = []): Viewers['ofSession'] =>
    createBatch(async (keys) => {
      const { rows } = await pool.query<Row>({ name: `viewers-by-${name}`, text, values: [keys, ...values] });
      return new Map(rows.map((row) => [row.key, { viewer: toViewer(row), isProven: row.is_proven }]));
    });
  const byToken = by('token', BY_TOKEN);
  return {
    ofSession: by('session', BY_SESSION, [freshSeconds, sessionHours]),
    ofOpenSession: by('open-session', BY_SESSION, [0, sessionHours]),
    ofToken: async (hash) => (await byToken(hash))?.viewer,
  };
}

function viewersSql(source: string): string {
  return `
  select asked.key, asked.is_proven, u.id as user_id, u.name, u.email, p.id as person_id,
    coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]') as roles,
    coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name)
      from membership m join agent_group g on g.id = m.group_id where m.user_id = u.id), '[]') as groups,
    coalesce((select json_agg(distinct jsonb_build_object('dispositif', b.dispositif_id, 'function', b.function,
        'route', nullif(b.route, '')))
      from membership m join function_binding b on b.group_id = m.group_id where m.user_id = u.id), '[]') as functions
  from (${source}) asked join "user" u on u.id = asked.user_id left join person p on p.user_id = u.id`;
}

function toViewer({ user_id: userId, name, email, roles, groups, functions, person_id: personId }: Row): Viewer {
  // Groups of someone who is no longer an agent give nothing.
  const isAgent = roles.includes('agent');
  return { userId, name, email, roles, groups: isAgent ? groups : [], functions: isAgent ? functions : [], personId };
}

/** Functions that a viewer holds in a scheme, be it for some of its cases only. */
export function functionsIn(viewer: Viewer, dispositifId: string): readonly string[] {
  const held = viewer.functions.filter(({ dispositif }) => dispositif === dispositifId);
  return [...new Set(held.map((one) => one.function))];
}

/** Functions that a viewer holds on one case: where the case takes a route, only through the groups of that route. */
export function functionsOn(
  viewer: Viewer,
  subject: Pick<Case, 'routes'> & { readonly dispositif: Pick<Case['dispositif'], 'id'> },
): readonly string[] {
  return viewer.functions
    .filter(({ dispositif, function: name, route }) => {
      return dispositif === subject.dispositif.id && route === routeOf(subject, name);
    })
    .map((held) => held.function);
}

/** Schemes in which a viewer holds a function. */
export function dispositifsOf(viewer: Viewer): readonly string[] {
  return [...new Set(viewer.functions.map((held) => held.dispositif))];
}
