/** Tokens that are about to end, of people and of business applications. */
import type { Knex } from 'knex';
import { warningOf, WARNED_DAYS } from '../token-end.ts';

/** A token that is to be told of. */
export interface EndingToken {
  /** What it is for; the name of the application, of one of its tokens. */
  readonly name: string;
  readonly expiresAt: Date;
  /** Whose it is; null for that of an application. */
  readonly owner: {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly isAuthor: boolean;
  } | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly warned_days: number | null;
  readonly user_id: string | null;
  readonly owner: string | null;
  readonly email: string | null;
  readonly is_author: boolean;
}

const OWN = `select t.id, t.name, t.created_at, t.expires_at, t.warned_days, u.id as user_id, u.name as owner, u.email,
    exists (select from user_role r where r.user_id = u.id and r.role = 'author') as is_author
  from api_token t join "user" u on u.id = t.user_id`;
const OF_APPLICATIONS = `select t.id, a.name, t.created_at, t.expires_at, t.warned_days, null as user_id, null as owner, null as email,
    false as is_author
  from application_token t join application a on a.id = t.application_id and a.stopped_at is null`;

/**
 * Takes those that have come nearer their end than they were told of, and marks them as told: each is given once for a month and
 * once for a week. Whoever looks at the same moment passes over them.
 */
export async function takeEnding(tx: Knex.Transaction, now: Date): Promise<readonly EndingToken[]> {
  const own = await takeFrom(tx, 'api_token', OWN, now);
  return [...own, ...(await takeFrom(tx, 'application_token', OF_APPLICATIONS, now))];
}

async function takeFrom(
  tx: Knex.Transaction,
  table: 'api_token' | 'application_token',
  from: string,
  now: Date,
): Promise<readonly EndingToken[]> {
  const [first, last] = WARNED_DAYS;
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `${from} where t.expires_at > :now and t.expires_at <= :now::timestamptz + make_interval(days => :first)
      and coalesce(t.warned_days, :none) > :last order by t.expires_at, t.id for update of t skip locked`,
    { now, first, last, none: first + 1 },
  );
  const due = rows.flatMap((row) => {
    const warning = warningOf({ createdAt: row.created_at, expiresAt: row.expires_at }, now);
    return warning === null || warning >= (row.warned_days ?? Infinity) ? [] : [{ row, warning }];
  });
  for (const days of WARNED_DAYS) {
    const ids = due.filter(({ warning }) => warning === days).map(({ row }) => row.id);
    if (ids.length > 0) await tx(table).whereIn('id', ids).update({ warned_days: days });
  }
  return due.map(({ row }) => present(row));
}

function present({
  name,
  expires_at: expiresAt,
  user_id: userId,
  owner,
  email,
  is_author: isAuthor,
}: Row): EndingToken {
  const isOwned = userId !== null && owner !== null && email !== null;
  return { name, expiresAt, owner: isOwned ? { userId, name: owner, email, isAuthor } : null };
}

/** Addresses of those who administer the site. */
export async function administratorAddresses(tx: Knex): Promise<readonly string[]> {
  return tx('user_role as r')
    .join('user as u', 'u.id', 'r.user_id')
    .where('r.role', 'administrator')
    .orderBy('u.email')
    .pluck('u.email');
}
