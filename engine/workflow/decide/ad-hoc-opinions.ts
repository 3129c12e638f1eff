/** Who may ask an ad-hoc opinion in a state, of whom, and within what time. */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import { addDelay } from '../../calendar/delay.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import type { WorkDays } from '../../calendar/working-days.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { CompiledAction, CompiledAdHoc } from '../model/compiled-workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Instant, LocalDate } from '../../base/values.ts';
import type { DecideContext } from './command.ts';
import { ACTORS } from '../../language/walk-workflow.ts';
import { listAdHoc } from '../../case/opinions.ts';
import { holdsFunction } from '../model/permissions.ts';

/** An ad-hoc opinion that someone may ask now. */
export type AskableOpinion = {
  readonly state: string;
  readonly title: string;
  /** Functions that may be asked, with their titles. */
  readonly functions: readonly { readonly id: string; readonly name: string }[];
  readonly anyGroup: boolean;
  /** Last day that may be given to answer. */
  readonly latest: LocalDate;
  /** How many more may be asked; null when any number may. */
  readonly left: number | null;
};

/** Functions that may ask: those named, else those that have something to do in the state. */
export function adHocAskers(
  id: string,
  state: Pick<WorkflowState, 'adHoc' | 'task'>,
  actions: Readonly<Record<string, Pick<CompiledAction, 'definition' | 'states'>>>,
): readonly string[] {
  if (state.adHoc?.by) return state.adHoc.by;
  const acting = Object.values(actions).flatMap(({ definition, states }) => (states.includes(id) ? definition.by : []));
  const named = [...(state.task ? [state.task.function] : []), ...acting];
  return [...new Set(named)].filter((name) => !ACTORS.includes(name));
}

/** What someone may ask on a case now, state by state. */
export function askableOpinions(
  compiled: CompiledDispositif,
  subject: Case,
  { now, actor, days }: Pick<DecideContext, 'now' | 'actor' | 'days'>,
): readonly AskableOpinion[] {
  if (subject.outcome !== null) return [];
  return subject.states.flatMap((state) => {
    const adHoc = compiled.workflow.adHoc[state];
    if (!adHoc || !mayAsk(adHoc, actor)) return [];
    const { title, functions = [], anyGroup = false, max } = adHoc.definition;
    const left = max === undefined ? null : Math.max(0, max - countAsked(subject, state));
    const named = functions.map((id) => ({ id, name: compiled.identity.functions[id]?.title ?? id }));
    return [{ state, title, functions: named, anyGroup, latest: latestDay(adHoc, now, days), left }];
  });
}

/** Whether an actor is among those who may ask. */
export function mayAsk({ askers }: CompiledAdHoc, actor: Actor): boolean {
  return askers.some((name) => holdsFunction(actor, name));
}

/** Ad-hoc opinions asked in a state of a case so far. */
export function countAsked(subject: Pick<Case, 'opinions'>, state: string): number {
  return listAdHoc(subject).filter(({ adHoc }) => adHoc?.state === state).length;
}

/** Last day that may be given to answer when asking now. */
export function latestDay({ definition }: CompiledAdHoc, now: Instant, days?: WorkDays): LocalDate {
  return dayInCourse(addDelay(now, definition.due, days));
}
