/**
 * Counts once a day what falls due and when, so that the plan of a million cases is read without looking at any. A round takes some
 * seconds and leaves its place: the next goes on from there, on whatever process.
 */
import { addDays, localDate, type LocalDate } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { foreseeCase, type ForeseenCase } from './foresee-case.ts';
import { listClosedCases } from './store/due-cases.ts';
import { addCounts, claimCount, type DueCount } from './store/plan.ts';

type Counting = Pick<Services, 'db' | 'clock' | 'dispositifs'>;

const BATCH = 200;
const DAY_MS = 86_400_000;
/** Months that are told one by one, the present one first. */
const MONTHS = 12;

/** How long a round lasts, and how old a count must be before another begins, in milliseconds. */
interface Round {
  readonly lasts: number;
  readonly stale: number;
}

/** A round of the count of the day. Gives how many cases were looked at. */
export async function countDue(
  services: Counting,
  { lasts, stale }: Round = { lasts: 5000, stale: DAY_MS },
): Promise<number> {
  const began = performance.now();
  let looked = 0;
  for (;;) {
    const some = await countSome(services, stale);
    looked += some ?? 0;
    if (some !== BATCH || performance.now() - began > lasts) return looked;
  }
}

/** Cases of one transaction; undefined when there is nothing to count. */
async function countSome({ db, clock, dispositifs }: Counting, stale: number): Promise<number | undefined> {
  const now = new Date(clock.now());
  return db.transaction(async (tx) => {
    const count = await claimCount(tx, new Date(now.getTime() - stale), now);
    if (!count) return undefined;
    const ids = await listClosedCases(tx, count.cursor, BATCH);
    const today = localDate(clock.now());
    const counts = new Map<string, DueCount>();
    let held = 0;
    for (const id of ids) {
      const foreseen = await foreseeCase({ db: tx, dispositifs }, id, today);
      if (!foreseen) continue;
      held += Number(foreseen.due.held === 'appeal');
      for (const one of countsOf(foreseen, today)) add(counts, one);
    }
    const finished = ids.length < BATCH ? now : null;
    const cursor = ids.at(-1) ?? count.cursor;
    await addCounts(tx, count, [...counts.values()], { cursor, looked: ids.length, held, finished });
    return ids.length;
  });
}

function countsOf({ subject, compiled, due }: ForeseenCase, today: LocalDate): readonly DueCount[] {
  const { id: dispositif } = subject.dispositif;
  return [...due.erase, ...due.archive, ...due.kept].map(({ category, until, then }) => ({
    dispositif,
    category,
    title: compiled.privacy.categories[category]?.title ?? category,
    outcome: then,
    due: dueIn(until, today),
    cases: 1,
  }));
}

/** `overdue`, the month of the first day on which it is to go, or `later` than a year. */
function dueIn(until: LocalDate, today: LocalDate): string {
  if (until < today) return 'overdue';
  const month = addDays(until, 1).slice(0, 7);
  return monthsFrom(today).includes(month) ? month : 'later';
}

/** The months that are told one by one: YYYY-MM, the present one first. */
export function monthsFrom(today: LocalDate): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
  );
}

function add(counts: Map<string, DueCount>, one: DueCount): void {
  const key = JSON.stringify([one.dispositif, one.category, one.title, one.outcome, one.due]);
  counts.set(key, { ...one, cases: (counts.get(key)?.cases ?? 0) + 1 });
}
