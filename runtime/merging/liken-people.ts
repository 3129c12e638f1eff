/**
 * Works out who of the register may be one person, some at each sweep, so that a page of pairs costs no more than its rows. A server
 * that is killed leaves the rest to the next round.
 */
import type { Services } from '../services.ts';
import { compareDetails, scoreOf } from './likeness.ts';
import { followMerges } from './store/moved-rows.ts';
import { takeUnlikened, writePairs, type Candidates, type Pair } from './store/pairs.ts';

/** Entries of a transaction, and how long a round lasts at most, in milliseconds: the sweep has more to do. */
const ROUND = { batch: 200, lasts: 3000 } as const;

/** How long something may have been on its way to an entry that was merged meanwhile. */
const ON_ITS_WAY_MS = 15 * 60_000;

/** A round; gives how many entries it looked at. */
export async function likenPeople(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { batch, lasts }: { readonly batch: number; readonly lasts: number } = ROUND,
): Promise<number> {
  const since = new Date(Date.parse(clock.now()) - ON_ITS_WAY_MS).toISOString();
  await db.transaction((tx) => followMerges(tx, since));
  const began = performance.now();
  let done = 0;
  for (;;) {
    const looked = await db.transaction(async (tx) => {
      const some = await takeUnlikened(tx, batch);
      const people = some.map(({ person }) => person.id);
      if (people.length > 0) await writePairs(tx, people, pairsOf(some), clock.now());
      return some.length;
    });
    done += looked;
    if (looked < batch || performance.now() - began > lasts) return done;
  }
}

/** Each pair once, though both may have been looked at. */
function pairsOf(some: readonly Candidates[]): readonly Pair[] {
  const found = some.flatMap(({ person, others }) =>
    others.flatMap((other): readonly Pair[] => {
      const score = scoreOf(compareDetails(person, other.person), other.sharesEstablishment);
      const [one = '', second = ''] = [person.id, other.person.id].toSorted();
      return score === 0 ? [] : [{ one, other: second, score }];
    }),
  );
  return [...new Map(found.map((pair) => [`${pair.one} ${pair.other}`, pair])).values()];
}
