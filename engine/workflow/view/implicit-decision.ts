/**
 * The decision that silence made. It is not a record of its own: a legal clock that expired, whose action time took then,
 * and which nobody has taken back by reopening the case.
 */
import { compareInstants, dayInCourse } from '../../calendar/noumea.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Instant, LocalDate } from '../../base/values.ts';

/** A decision that silence made: by which legal clock, in which sense, born on which day. */
export type ImplicitDecision = {
  readonly clock: string;
  readonly silence: 'acceptance' | 'rejection';
  /** Day it was born: the last one of the delay. */
  readonly on: LocalDate;
};

/** The implicit decision of a case that still stands, the latest when there are several; null when there is none. */
export function implicitDecision(compiled: CompiledDispositif, subject: Case): ImplicitDecision | null {
  const found = Object.entries(compiled.workflow.workflow.clocks ?? {}).flatMap(([id, { silence, action }]) => {
    const record = subject.clocks[id];
    const isTaken = record?.status === 'expired' && subject.actions[action]?.at === record.dueAt;
    if (silence === 'none' || !isTaken || record.dueAt === null) return [];
    return isTakenBack(compiled, subject, record.dueAt) ? [] : [{ clock: id, silence, on: dayInCourse(record.dueAt) }];
  });
  return found.toSorted((left, right) => right.on.localeCompare(left.on))[0] ?? null;
}

function isTakenBack({ workflow }: CompiledDispositif, { actions }: Case, since: Instant): boolean {
  return Object.entries(actions).some(
    ([id, { at }]) => workflow.actions[id]?.definition.kind === 'reopening' && compareInstants(at, since) > 0,
  );
}
