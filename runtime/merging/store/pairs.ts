/** Entries that may be one person: how they are found, and what was said of them. Store functions; each takes the transaction first. */
import type { Knex } from 'knex';
import { SEEN, type SeenParameters } from '../../cases/queue/store/seen-cases.ts';
import { toPerson, type Person, type PersonRow } from '../../people/index.ts';

/** An entry with others that it may be, before they are looked at closely. */
export interface Candidates {
  readonly person: Person;
  readonly others: readonly { readonly person: Person; readonly sharesEstablishment: boolean }[];
}

/** Two entries and how sure it is; `one` is the first by its identifier. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly score: number;
}

/** Looked at along each way: what more have in common tells none of them apart. */
const MOST = 20;

/** Each way from an entry `s` to others `o`, by an index. */
const WAYS: readonly string[] = [
  `select o.*, false as shares from person o where lower(o.email) = lower(s.email)`,
  `select o.*, false as shares from person o where o.phone = s.phone`,
  `select o.*, false as shares from person o where plain_text(o.given_name || ' ' || o.family_name) = plain_text(s.given_name || ' ' || s.family_name)`,
  `select o.*, false as shares from person o where o.birth_date = s.birth_date
     and similarity(plain_text(o.given_name || ' ' || o.family_name), plain_text(s.given_name || ' ' || s.family_name)) > 0.3`,
  `select o.*, true as shares from person o where o.id in (
     select c.person_id from "case" c where c.establishment_id in (
       select e.establishment_id from "case" e where e.person_id = s.id and e.establishment_id is not null
       union select l.establishment_id from establishment_link l where l.person_id = s.id)
     union select k.person_id from establishment_link k where k.establishment_id in (
       select e.establishment_id from "case" e where e.person_id = s.id and e.establishment_id is not null))`,
];

/** Holds some entries that are to be looked at, each with those that it may be. */
export async function takeUnlikened(tx: Knex.Transaction, limit: number): Promise<readonly Candidates[]> {
  const ways = WAYS.map(
    (way) =>
      `(select w.* from (${way}) w where w.id <> s.id and w.merged_into is null
         and not exists (select from person_apart a where a.one = least(w.id, s.id) and a.other = greatest(w.id, s.id)) limit ${MOST})`,
  );
  const { rows } = await tx.raw<{ rows: { person: PersonRow; others: { person: PersonRow; shares: boolean }[] }[] }>(
    `select to_jsonb(s) as person, coalesce((select jsonb_agg(jsonb_build_object('person', to_jsonb(f), 'shares', f.shares))
        from (${ways.join(' union all ')}) f), '[]') as others
      from (select * from person where likened_at is null and merged_into is null order by id limit :limit for update skip locked) s`,
    { limit },
  );
  return rows.map(({ person, others }) => ({
    person: toPerson(person),
    others: [...Map.groupBy(others, (one) => one.person.id).values()].flatMap((found) => {
      const [first] = found;
      return first ? [{ person: toPerson(first.person), sharesEstablishment: found.some(({ shares }) => shares) }] : [];
    }),
  }));
}

/** Writes the pairs of some entries in place of those that were known of them. */
export async function writePairs(
  tx: Knex.Transaction,
  people: readonly string[],
  pairs: readonly Pair[],
  now: string,
): Promise<void> {
  await tx.raw('delete from person_pair where one = any (:people::uuid[]) or other = any (:people::uuid[])', {
    people: [...people],
  });
  await tx.raw(
    `insert into person_pair (one, other, score)
       select one, other, score from jsonb_to_recordset(:pairs::jsonb) p (one uuid, other uuid, score int)
       on conflict (one, other) do update set score = excluded.score`,
    { pairs: JSON.stringify(pairs) },
  );
  await tx.raw('update person set likened_at = :now where id = any (:people::uuid[])', { now, people: [...people] });
}

/** Whom a page of pairs is for, and where it begins. */
export interface PairsAsked {
  /** What they see of cases, see `SEEN`. */
  readonly parameters: SeenParameters;
  /** Entries that are the reader's own, or those of who appointed them. */
  readonly own: readonly string[];
  readonly after: Pair | null;
  readonly limit: number;
}

/** Pairs that are looked at for a page: who sees few of them is led on, and waits for no more. */
const LOOKED = 2000;

/** Some pairs, and where the next ones begin; null where none is left. */
export interface PairsFound {
  readonly pairs: readonly (Pair & { people: [Person, Person] })[];
  readonly next: Pair | null;
}

/** Pairs of which at least one has a request that the reader sees, the surest first. `looked`: how many are looked at for them. */
export async function listPairs(
  tx: Knex,
  { parameters, own, after, limit }: PairsAsked,
  looked: number = LOOKED,
): Promise<PairsFound> {
  const { rows } = await tx.raw<{ rows: (Pair & { first: PersonRow; second: PersonRow; sees: boolean })[] }>(
    `with looked as materialized (
       select one, other, score from person_pair p
         ${after ? 'where p.score < :score or (p.score = :score and (p.one, p.other) > (:one::uuid, :other::uuid))' : ''}
         order by score desc, one, other limit :looked),
     seen as (
       select p.one, p.other, p.score, to_jsonb(a) as first, to_jsonb(b) as second, true as sees
         from looked p join person a on a.id = p.one and a.merged_into is null join person b on b.id = p.other and b.merged_into is null
         where p.one <> all (:own::uuid[]) and p.other <> all (:own::uuid[])
           and exists (select from "case" c where c.person_id in (p.one, p.other) and ${SEEN})
         order by p.score desc, p.one, p.other limit :limit + 1),
     ended as (select one, other, score, null::jsonb, null::jsonb, false from looked order by score, one desc, other desc limit 1)
     select * from seen
     union all select * from ended where (select count(*) from looked) = :looked
     order by sees desc, score desc, one, other`,
    { ...parameters, own: [...own], limit, looked, ...after },
  );
  const seen = rows.filter(({ sees }) => sees);
  const pairs = seen.slice(0, limit).map(({ one, other, score, first, second }) => ({
    one,
    other,
    score,
    people: [toPerson(first), toPerson(second)] as [Person, Person],
  }));
  const ended = rows.find(({ sees }) => !sees);
  const last = seen.length > limit ? pairs.at(-1) : ended;
  return { pairs, next: last ? { one: last.one, other: last.other, score: last.score } : null };
}

/** Whether the reader sees a request of one of two entries. */
export async function seesOneOf(
  tx: Knex,
  { parameters }: Pick<PairsAsked, 'parameters'>,
  people: readonly string[],
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { sees: boolean }[] }>(
    `select exists (select from "case" c where c.person_id = any (:people::uuid[]) and ${SEEN}) as sees`,
    { ...parameters, people: [...people] },
  );
  return rows[0]?.sees === true;
}

/** Who says that two entries are two people, and when. */
export interface ToldApart {
  readonly userId: string;
  readonly name: string;
  readonly now: string;
}

/** Notes that two entries are two people: they are told as one no more. */
export async function insertApart(
  tx: Knex.Transaction,
  people: readonly [string, string],
  { userId, name, now }: ToldApart,
): Promise<void> {
  const [one, other] = people.toSorted();
  await tx('person_apart')
    .insert({ one, other, at: now, by_user: userId, by_name: name })
    .onConflict(['one', 'other'])
    .ignore();
  await tx('person_pair').where({ one, other }).delete();
}

/** Takes back that they are two; what they have in common is worked out anew. */
export async function deleteApart(tx: Knex.Transaction, people: readonly [string, string]): Promise<boolean> {
  const [one, other] = people.toSorted();
  const gone = await tx('person_apart').where({ one, other }).delete();
  await tx('person')
    .whereIn('id', [...people])
    .update({ likened_at: null });
  return gone > 0;
}

/** Who said that two are two people, and when; undefined when nobody did. */
export async function findApart(
  tx: Knex,
  people: readonly [string, string],
): Promise<{ readonly at: Date; readonly by_name: string } | undefined> {
  const [one, other] = people.toSorted();
  return tx('person_apart').where({ one, other }).first('at', 'by_name');
}
