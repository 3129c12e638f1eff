/** Breaches and their follow-up as they are shown. */
import type { Knex } from 'knex';
import type { Breach, BreachLine, BreachStanding } from '../../schemas/types/api.ts';
import { changesOf } from './changes.ts';
import { deadlineOf, notificationOf } from './deadline.ts';
import type { StoredBreach } from './store/breaches.ts';
import { isProven, listLines, type StoredLine } from './store/lines.ts';

/** Lines of a page of the follow-up. */
const PAGE = 50;

/** Where a breach stands at a moment. */
export function breachStandingOf({ id, number, entry, closedAt }: StoredBreach, now: string): BreachStanding {
  const { title, risk, personsCount } = entry;
  return {
    id,
    number,
    title,
    ...deadlineOf(entry),
    notification: notificationOf(entry, now),
    risk,
    personsCount,
    closedAt: closedAt?.toISOString() ?? null,
  };
}

/** All of it but the follow-up. */
export function presentBreach(breach: StoredBreach, now: string): Breach {
  const { entry, revision, beganAt, beganBy } = breach;
  return { standing: breachStandingOf(breach, now), entry, revision, beganAt: beganAt.toISOString(), beganBy };
}

/** A page of the follow-up, the latest first, each line held against the one before it. */
export async function presentLines(
  tx: Knex,
  breachId: string,
  before: number | undefined,
): Promise<{ readonly items: BreachLine[]; readonly next: string | null }> {
  const lines = await listLines(tx, breachId, before, PAGE + 1);
  const items = lines.slice(0, PAGE).map((line, at) => toLine(lines[at + 1], line));
  const last = lines[PAGE - 1];
  return { items, next: lines.length > PAGE && last ? String(last.seq) : null };
}

function toLine(before: StoredLine | undefined, line: StoredLine): BreachLine {
  const { id, at, by, kind, text, entry, hash } = line;
  const changes = before ? changesOf(before.entry, entry) : [];
  return { id, at, by, kind, text, changes, hash, proven: isProven(before, line) };
}
