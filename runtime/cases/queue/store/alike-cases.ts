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

/** The ways from a case `o` to others: whose they are, and `keys`, an expression of what they have in common. */
const waysTo = (keys: string): string => `
  (select n.id from "case" n where n.person_id = o.person_id order by n.filed_at desc limit ${MOST_LOOKED_AT})
  union (select n.id from "case" n where n.establishment_id = o.establishment_id order by n.filed_at desc limit ${MOST_LOOKED_AT})
  union (select n.id from "case" n where n.alike && ${keys} limit ${MOST_LOOKED_AT})`;

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
    `select c.data from (select * from "case" where id = :of) o cross join lateral (${waysTo(':keys::text[]')}) near
       join "case" c on c.id = near.id
     where c.id <> :of and ${SEEN} order by c.filed_at desc, c.id limit :limit`,
    { ...(await seenParameters(services, viewer, 'instructing')), of: id, keys: [...keys], limit },
  );
  return rows.map(({ data }) => data);
}

/** Two cases of one scheme that may be one request. */
export interface Pair {
  readonly one: Case;
  readonly other: Case;
}

/** Duplicates of one case that are looked at: more are told by the first. */
const MOST_OTHERS = 5;

/** Of some open cases, those that another one of their scheme may be a duplicate of, open or filed from `since` on. */
export async function pairsAlike(
  services: Reading,
  viewer: Viewer,
  caseIds: readonly string[],
  since: Instant,
): Promise<readonly Pair[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await services.db.raw<{ rows: Pair[] }>(
    `select o.data as one, other.data as other from "case" o cross join lateral (
       select c.data, c.filed_at, c.id from (${waysTo('o.doubling')}) near join "case" c on c.id = near.id
       where c.id <> o.id and c.dispositif_id = o.dispositif_id
         and (c.closed_at is null or c.filed_at >= :since::timestamptz) and ${SEEN}
       order by c.filed_at desc, c.id limit ${MOST_OTHERS}) other
     where o.id = any (:ids::uuid[]) and o.closed_at is null order by other.filed_at desc, other.id`,
    { ...(await seenParameters(services, viewer, 'instructing')), ids: [...caseIds], since },
  );
  return rows;
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
