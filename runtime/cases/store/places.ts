/**
 * Places of quotas: counted of the rows that the database keeps beside the cases, all versions of the scheme together; and held,
 * from the count to the end of the transaction that takes one, so that the last place is taken once.
 */
import type { Knex } from 'knex';
import { NOBODY, type Case, type CaseEvent, type QuotaCounts } from '../../../engine/index.ts';

/** A count: of a quota of a scheme, under a key. */
interface Counted {
  readonly quota: string;
  readonly key: string;
}

/** Whose places are not counted, being its own, and the scheme whose are. */
type Counting = Pick<Case, 'id'> & { readonly dispositif: Pick<Case['dispositif'], 'id'> };

/**
 * Runs something that may ask how many places others hold, until all that it asks is counted: once, and without a query, when it
 * asks nothing. What it gives must be the same for the same counts.
 */
export async function countingPlaces<T>(
  tx: Knex | Knex.Transaction,
  subject: Counting,
  run: (counted: QuotaCounts) => T,
): Promise<T> {
  const known = new Map<string, number>();
  for (;;) {
    const asked = new Map<string, Counted>();
    const result = run((quota, key) => {
      const name = nameOf({ quota, key });
      const held = known.get(name);
      if (held === undefined) asked.set(name, { quota, key });
      return held ?? null;
    });
    if (asked.size === 0) return result;
    for (const { quota, key, held } of await countPlaces(tx, subject, [...asked.values()]))
      known.set(nameOf({ quota, key }), held);
  }
}

/** The same for a request of a scheme that is not filed yet: all that hold a place are others. */
export function countingUnfiled<T>(
  tx: Knex | Knex.Transaction,
  dispositif: string,
  run: (counted: QuotaCounts) => T,
): Promise<T> {
  return countingPlaces(tx, { id: NOBODY, dispositif: { id: dispositif } }, run);
}

async function countPlaces(
  tx: Knex | Knex.Transaction,
  { id, dispositif }: Counting,
  asked: readonly Counted[],
): Promise<readonly (Counted & { readonly held: number })[]> {
  const { rows } = await tx.raw<{ rows: (Counted & { readonly held: number })[] }>(
    `select asked.quota, asked.key, places.held from unnest(:quotas::text[], :keys::text[]) as asked (quota, key)
      cross join lateral (select count(*)::int as held from case_place p
        where p.dispositif_id = :dispositif and p.quota = asked.quota and p.key = asked.key and p.case_id <> :id) places`,
    { id, dispositif: dispositif.id, quotas: asked.map(({ quota }) => quota), keys: asked.map(({ key }) => key) },
  );
  return rows;
}

/** Places that events take and that must be there: what silence decides is not held back, and waits for nobody. */
export function placesTaken(events: readonly CaseEvent[]): readonly Counted[] {
  return events.flatMap((event) =>
    event.type === 'placesChanged' && event.actor.type !== 'time'
      ? Object.entries(event.taken).map(([quota, key]) => ({ quota, key }))
      : [],
  );
}

/**
 * Holds some counts of a scheme until the transaction ends, in an order that all keep to: whoever takes a place of one meanwhile
 * waits, and counts what was written.
 */
export async function holdPlaces(tx: Knex.Transaction, dispositif: string, places: readonly Counted[]): Promise<void> {
  const names = new Set(places.map((place) => `place ${dispositif} ${nameOf(place)}`));
  for (const name of [...names].toSorted())
    await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}

/** Whether all of some places are among those that are held. */
export function areHeld(held: readonly Counted[], places: readonly Counted[]): boolean {
  const names = new Set(held.map(nameOf));
  return places.every((place) => names.has(nameOf(place)));
}

function nameOf({ quota, key }: Counted): string {
  return `${quota}/${key}`;
}
