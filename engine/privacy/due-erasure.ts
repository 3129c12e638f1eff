/**
 * What the retention of a scheme asks of a case on a day: whose time is over, until when the rest is kept, and what holds it back.
 * Nothing of a case goes while it is open, nor while somebody may still contest what was decided.
 */
import type { DataCategory } from '../../schemas/types/privacy.ts';
import type { Instant, LocalDate } from '../base/values.ts';
import { addDays, localDate } from '../calendar/noumea.ts';
import { lastDayFrom } from '../calendar/delay.ts';
import type { Case } from '../case/case.ts';
import { buildScope } from '../names/scope.ts';
import type { CaseEvent } from '../workflow/events/case-event.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { whollyMadeOf } from '../workflow/model/limited-data.ts';

/** A category of a case, and the last day on which its data are kept. */
export type KeptCategory = {
  readonly category: string;
  readonly until: LocalDate;
  readonly then: DataCategory['retention']['then'];
};

/** What is to be done with a case on a day. */
export type DueErasure = {
  /** Categories to erase now, in the order of the scheme; those that are anonymised leave the case as well. */
  readonly erase: readonly KeptCategory[];
  /** Categories whose time is over, and which the scheme gives to the archives: they are left where they are. */
  readonly archive: readonly KeptCategory[];
  /** Those that are kept for now. */
  readonly kept: readonly KeptCategory[];
  /** Why nothing goes yet. */
  readonly held: 'open' | 'appeal' | null;
  /** The first day on which there may be something to do; null when there never is without the case changing. */
  readonly next: LocalDate | null;
};

/** What the retention asks of a case; `events` are all of it. */
export function dueErasure(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
  today: LocalDate,
): DueErasure {
  const none = { erase: [], archive: [], kept: [] };
  const { closedAt } = subject;
  if (closedAt === null) return { ...none, held: 'open', next: null };
  const all = withReaders(compiled, listKept(compiled, subject, events, closedAt));
  const appeal = lastDayOfAppeal(compiled, subject, closedAt);
  if (appeal !== null && appeal >= today)
    return { ...none, kept: all, held: 'appeal', next: all.length === 0 ? null : addDays(appeal, 1) };
  const over = all.filter(({ until }) => until < today);
  const kept = all.filter(({ until }) => until >= today);
  const [first] = kept.map(({ until }) => until).toSorted();
  return {
    erase: over.filter(({ then }) => then !== 'archive'),
    archive: over.filter(({ then }) => then === 'archive'),
    kept,
    held: null,
    next: first === undefined ? null : addDays(first, 1),
  };
}

/** Categories that are not erased yet, each with its own last day: never before the day on which the case was closed. */
function listKept(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
  closedAt: Instant,
): readonly KeptCategory[] {
  const closedOn = localDate(closedAt);
  return Object.entries(compiled.privacy.categories).flatMap(([category, { retention }]) => {
    if (subject.erased && Object.hasOwn(subject.erased.categories, category)) return [];
    const start = startOf(compiled, retention, subject, events) ?? closedOn;
    const until = lastDayFrom(start, { after: retention.after });
    return { category, until: latest([until, closedOn]), then: retention.then };
  });
}

/** The day that a retention runs from; null where it never came. */
function startOf(
  compiled: CompiledDispositif,
  { from, on }: DataCategory['retention'],
  subject: Case,
  events: readonly CaseEvent[],
): LocalDate | null {
  switch (from) {
    case 'filed':
      return localDate(subject.filedAt);
    case 'closed':
      return null;
    case 'decided': {
      const last = events.findLast(({ type }) => type === 'decided');
      return last ? localDate(last.at) : null;
    }
    case 'notified': {
      const days = (subject.acts ?? []).flatMap(({ notification }) => notification?.on ?? []);
      return days.length === 0 ? null : latest(days);
    }
    case 'expired': {
      const expression = compiled.workflow.expressions[on ?? ''];
      const day = expression?.evaluate(buildScope(compiled, subject, { now: subject.closedAt ?? subject.filedAt }));
      return typeof day === 'string' && /^\d{4}-\d\d-\d\d/u.test(day) ? day.slice(0, 10) : null;
    }
  }
}

/** What tells until when another category is kept is kept as long. */
function withReaders(compiled: CompiledDispositif, all: readonly KeptCategory[]): readonly KeptCategory[] {
  const made = whollyMadeOf(compiled);
  const isReadBy = (read: string, category: string): boolean => {
    const on = compiled.privacy.categories[category]?.retention.on;
    return on !== undefined && made.expression(on).has(read);
  };
  // As often as there are categories, since one may be read by another that is read itself.
  return all.reduce<readonly KeptCategory[]>(
    (found) =>
      found.map((one) => {
        const readers = found.filter(({ category }) => isReadBy(one.category, category));
        return { ...one, until: latest([one.until, ...readers.map(({ until }) => until)]) };
      }),
    all,
  );
}

/** Last day on which something that was decided may be contested; null where the scheme says no time for it. */
function lastDayOfAppeal({ identity }: CompiledDispositif, { acts = [] }: Case, closedAt: Instant): LocalDate | null {
  const { appeal } = identity;
  if (appeal === undefined) return null;
  const days = acts.flatMap(({ notification }) => notification?.on ?? []);
  return lastDayFrom(latest([localDate(closedAt), ...days]), { after: appeal });
}

function latest(days: readonly LocalDate[]): LocalDate {
  return days.toSorted().at(-1) ?? '';
}
