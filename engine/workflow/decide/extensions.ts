/**
 * Legal clocks made longer. The law lets a delay be extended for reasons it names, if the applicant is told in time: so an
 * extension is an effect of an action that writes to them, and too late closes that action.
 */
import type { ClockExtension, ExtendEffect, LegalClock, WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { delayFrom, remainingDays, resumeDelay } from '../../calendar/delay.ts';
import { addDays, compareInstants, dayInCourse, daysBetween } from '../../calendar/noumea.ts';
import type { WorkDays } from '../../calendar/working-days.ts';
import { formatDate } from '../../form/words/format-value.ts';
import type { Case } from '../../case/case.ts';
import type { ClockRecord } from '../../case/records.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Instant, LocalDate } from '../../base/values.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

/**
 * Extends a clock that runs or stands still. What cannot be extended should have closed the action (`extensionReasons`);
 * where a condition of the effect became true only now, it is the refusal of the whole command.
 */
export function extendClock(ledger: Ledger, effect: ExtendEffect): Refusal | null {
  const { clock: id, extension } = effect;
  const [reason] =
    effect.when === undefined
      ? []
      : reasonsAgainstOne(ledger.compiled, ledger.subject, effect, dayInCourse(ledger.at), ledger.days);
  if (reason !== undefined) return refuse('guard-failed', reason);
  const record = ledger.subject.clocks[id];
  const definition = ledger.compiled.workflow.workflow.clocks?.[id];
  if (!record || !definition) throw new Error(`A clock that does not run is extended: ${id}`);
  const extensions = [...(record.extensions ?? []), { id: extension, at: ledger.at }];
  const calendar = definition.calendar ?? 'calendar';
  const due = record.dueAt ?? resumeDelay(ledger.at, record.remainingDays ?? 0, calendar, ledger.days);
  const plain = addDays(dayInCourse(due), -(record.extendedDays ?? 0));
  const extended = endOf(definition, extensions, due, plain, ledger.days);
  const clock: ClockRecord = {
    ...record,
    extensions,
    extendedDays: daysBetween(plain, dayInCourse(extended)),
    ...(record.dueAt === null
      ? { remainingDays: remainingDays(ledger.at, extended, calendar, ledger.days) }
      : { dueAt: extended }),
  };
  note(ledger, { type: 'clockExtended', clock, extension });
  return null;
}

/** Sentences that say why clocks cannot be extended on a day; none when they can. */
export function extensionReasons(
  compiled: CompiledDispositif,
  subject: Case,
  effects: readonly ExtendEffect[],
  today: LocalDate,
  days: WorkDays,
): readonly string[] {
  return effects.flatMap((effect) => reasonsAgainstOne(compiled, subject, effect, today, days));
}

function reasonsAgainstOne(
  { workflow }: CompiledDispositif,
  subject: Case,
  { clock: id, extension: name }: ExtendEffect,
  today: LocalDate,
  days: WorkDays,
): readonly string[] {
  const clock = workflow.workflow.clocks?.[id];
  const extension = clock?.extensions?.[name];
  if (!clock || !extension) return [];
  const record = subject.clocks[id];
  if (!record || record.status === 'stopped' || record.status === 'expired') {
    return [`« ${clock.title} » ne court pas : il ne peut plus être prolongé.`];
  }
  if (record.extensions?.some((notified) => notified.id === name)) {
    return [`Cette prolongation est déjà notifiée : ${extension.title}.`];
  }
  const last = lastDayToNotify(subject, clock, extension, record, days);
  return last === null || today <= last
    ? []
    : [`Trop tard pour prolonger « ${clock.title} » : il fallait le notifier au plus tard le ${formatDate(last)}.`];
}

/** Effects that extend a clock. */
export function extendEffects(effects: readonly WorkflowEffect[] | undefined): readonly ExtendEffect[] {
  return (effects ?? []).filter((effect) => effect.type === 'extend');
}

function lastDayToNotify(
  { filedAt, receivedOn }: Case,
  { startsIn, calendar }: LegalClock,
  { within }: ClockExtension,
  { startedAt }: ClockRecord,
  days: WorkDays,
): LocalDate | null {
  if (within === undefined) return null;
  const isOfFiling = startsIn === undefined && startedAt === filedAt;
  const start = isOfFiling ? receivedOn : dayInCourse(startedAt);
  return dayInCourse(delayFrom(start, { after: within, calendar: calendar ?? 'calendar' }, days));
}

/** Added up, an extension begins where the delay ended so far; else the latest end that one of them alone gives. */
function endOf(
  { extensions: known = {}, extensionsCombine, calendar = 'calendar' }: LegalClock,
  notified: NonNullable<ClockRecord['extensions']>,
  due: Instant,
  plain: LocalDate,
  days: WorkDays,
): Instant {
  const lengths = notified.flatMap(({ id }) => known[id]?.by ?? []);
  if (extensionsCombine === 'sum')
    return delayFrom(dayInCourse(due), { after: lengths.at(-1) ?? 'P0D', calendar }, days);
  const ends = lengths.map((after) => delayFrom(plain, { after, calendar }, days));
  return ends.reduce((latest, end) => (compareInstants(end, latest) > 0 ? end : latest), due);
}
