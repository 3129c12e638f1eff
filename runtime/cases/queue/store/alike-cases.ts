/**
 * Cases that have something in common with another one. Each way to them is an index, and what many have is cut: what a
 * thousand share tells none of them apart. What is not seen is neither read nor counted.
 */
import type { Case, Instant } from '../../../../engine/index.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { SEEN, seenParameters } from './seen-cases.ts';

type Reading = Pick<Services, 'db' | 'dispositifs'>;

/** Looked at for each way in which cases are alike. */
const MOST_LOOKED_AT = 200;

/**
 * The newest cases `c` that are alike to a case `o` and fulfil a condition, at most `most` of each way: whose they are, and `keys`, an
 * expression of what they have in common. Along the first two ways no more is read than it takes to find so many.
 */
const nearest = (keys: string, condition: string, most: string): string =>
  [
    `n.person_id = o.person_id order by n.filed_at desc`,
    `n.establishment_id = o.establishment_id order by n.filed_at desc`,
    `n.alike && ${keys}`,
  ]
    .map(
      (way) => `(select c.id, c.filed_at from (select n.* from "case" n where ${way} limit ${MOST_LOOKED_AT}) c
        where c.id <> o.id and ${condition} order by c.filed_at desc limit ${most})`,
    )
    .join(' union ');

/**
 * Cases that a viewer instructs and that may have something in common with one, the newest first.
 * @param keys what that one may have in common, as the viewer is shown it
 */
export async function casesAlike(
  services: Reading,
  viewer: Viewer,
  { id }: Pick<Case, 'id'>,
  { keys, limit }: { readonly keys: readonly string[]; readonly limit: number },
): Promise<readonly Case[]> {
  const { rows } = await services.db.raw<{ rows: { data: Case }[] }>(
    `select c.data from (select * from "case" where id = :of) o cross join lateral (
       ${nearest(':keys::text[]', SEEN, ':limit')} order by filed_at desc, id limit :limit) near
       join "case" c on c.id = near.id order by c.filed_at desc, c.id`,
    { ...(await seenParameters(services, viewer, 'instructing')), of: id, keys: [...keys], limit },
  );
  return rows.map(({ data }) => data);
}

/** Two cases of one scheme that may be one request, by their ids. */
export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Pairs, and each of their cases once: many rows of a page may be of one applicant, and a case weighs some ten kilobytes. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly cases: readonly Case[];
}

/** Duplicates of one case that are looked at: more are told by the first. */
const MOST_OTHERS = 5;

/** Whether `c` may still be the same request as `o`. */
const IS_RIVAL = `c.dispositif_id = o.dispositif_id and (c.closed_at is null or c.filed_at >= :since::timestamptz) and ${SEEN}`;

/** Of some open cases, those that another one of their scheme may be a duplicate of, open or filed from `since` on. */
export async function pairsAlike(
  services: Reading,
  viewer: Viewer,
  caseIds: readonly string[],
  since: Instant,
): Promise<Pairs> {
  if (caseIds.length === 0) return { pairs: [], cases: [] };
  const { rows } = await services.db.raw<{ rows: [{ pairs: readonly Pair[]; cases: readonly Case[] }] }>(
    `with pair as materialized (
       select o.id as one, near.id as other from "case" o cross join lateral (
         ${nearest('o.doubling', IS_RIVAL, String(MOST_OTHERS))} order by filed_at desc, id limit ${MOST_OTHERS}) near
       where o.id = any (:ids::uuid[]) and o.closed_at is null
     ), named as (select one as id from pair union select other from pair)
     select coalesce((select json_agg(pair) from pair), '[]') as pairs,
       coalesce((select json_agg(c.data) from named join "case" c on c.id = named.id), '[]') as cases`,
    { ...(await seenParameters(services, viewer, 'instructing')), ids: [...caseIds], since },
  );
  return rows[0];
}

/** Number of a case of a scheme that a viewer instructs; undefined when there is none, or they do not see it. */
export async function seenNumber(
  services: Reading,
  viewer: Viewer,
  { id, dispositif }: { readonly id: string; readonly dispositif: string },
): Promise<string | undefined> {
  const { rows } = await services.db.raw<{ rows: { number: string }[] }>(
    `select c.number from "case" c where c.id = :id::uuid and c.dispositif_id = :scheme and ${SEEN}`,
    { ...(await seenParameters(services, viewer, 'instructing')), id, scheme: dispositif },
  );
  return rows[0]?.number;
}
