/**
 * Who is named for something they cannot do: functions that have no part in the scheme, corrections that nobody could
 * ask, actions in states where all is over, and what is shown to those who see everything anyway.
 */
import { stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import {
  ACTORS,
  kindOf,
  listActions,
  listOpinions,
  listStates,
  type ActionEntry,
} from '../../language/walk-workflow.ts';
import { actingFunctions } from '../sight/opinion-sight.ts';

const FILE = 'workflow.json';

/** Everything wrong with who does what in a workflow whose names are right. */
export function checkActors(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [
    ...checkFunctions(parsed),
    ...listActions(parsed.workflow).flatMap((entry) => [
      ...checkKind(parsed, entry),
      ...checkEnds(parsed, entry),
      ...checkForm(parsed, entry),
      ...checkPayment(parsed, entry),
    ]),
    ...checkPrimary(parsed),
    ...checkShown(parsed, actingFunctions(compiled)),
  ];
}

/** A function that nothing in the scheme names, so that its group has nothing to do. */
function checkFunctions(parsed: ParsedSource): readonly Diagnostic[] {
  const { identity, workflow, agentFields, report } = parsed;
  const states = listStates(workflow).map(({ state }) => state);
  const used = new Set([
    ...listActions(workflow).flatMap(({ action }) => action.by),
    ...listOpinions(workflow).map(({ opinion }) => opinion.function),
    ...states.flatMap(({ task, adHoc }) => [...(task ? [task.function] : []), ...(adHoc?.by ?? [])]),
    ...states.flatMap(({ adHoc }) => adHoc?.functions ?? []),
    ...agentFields.flatMap(({ annotation }) => stringsOf(annotation.functions)),
  ]);
  return Object.keys(identity.functions)
    .filter((name) => !used.has(name) && !ACTORS.includes(name))
    .map((name) =>
      report('workflow.function-unused', 'dispositif.json', joinPointer('/functions', name), { function: name }),
    );
}

/** What is to be mended is named by agents, and sent back by the applicant; who gives up has been refused nothing. */
function checkKind({ report, workflow }: ParsedSource, { id, action, pointer }: ActionEntry): readonly Diagnostic[] {
  const place = joinPointer(pointer, 'by');
  if (action.kind === 'correction') {
    return action.by
      .filter((by) => ACTORS.includes(by))
      .map((by) => report('workflow.correction-by', FILE, place, { action: id, by }));
  }
  const isOrdinary = (action.kind ?? 'step') === 'step' && action.by.every((by) => by === 'applicant');
  if (isOrdinary && workflow.states[action.to ?? '']?.outcome === 'withdrawn')
    return [report('workflow.withdrawal-kind', FILE, pointer, { action: id, state: action.to ?? '' })];
  const end = workflow.states[action.kind === 'withdrawal' ? (action.to ?? '') : '']?.outcome;
  if (end !== undefined && end !== 'withdrawn') {
    const params = { action: id, state: action.to ?? '', outcome: end };
    return [report('workflow.withdrawal-outcome', FILE, joinPointer(pointer, 'to'), params)];
  }
  if (action.kind === 'withdrawal' && !action.by.includes('applicant'))
    return [report('workflow.withdrawal-by', FILE, place, { action: id })];
  const isSentBack = action.kind !== 'resubmission' || action.by.includes('applicant');
  return isSentBack ? [] : [report('workflow.resubmission-by', FILE, place, { action: id })];
}

/** In an end nothing is done any more, but for taking the case up again. */
function checkEnds(
  { report, workflow }: ParsedSource,
  { id, action, pointer, state }: ActionEntry,
): readonly Diagnostic[] {
  if (state !== null || action.kind === 'reopening') return [];
  const ends = listStates(workflow).filter((entry) => !entry.parent && kindOf(entry.state) === 'final');
  return (action.from ?? []).flatMap((from, at) =>
    ends.some((entry) => entry.id === from)
      ? [report('workflow.from-final', FILE, joinPointer(pointer, 'from', at), { action: id, state: from })]
      : [],
  );
}

/** Time answers nothing. */
function checkForm({ report }: ParsedSource, { id, action, pointer }: ActionEntry): readonly Diagnostic[] {
  if (!action.form || action.by.some((by) => by !== 'time')) return [];
  return [report('workflow.form-never', FILE, joinPointer(pointer, 'form'), { action: id })];
}

/** A payment that enters nothing would leave what was paid unknown. */
function checkPayment({ report }: ParsedSource, { id, action, pointer }: ActionEntry): readonly Diagnostic[] {
  if (action.kind !== 'payment') return [];
  const enters = (action.effects ?? []).some((effect) => effect.type === 'amount' && effect.entry !== 'commit');
  return enters ? [] : [report('workflow.payment-amount', FILE, pointer, { action: id })];
}

/** What is put forward at a state is what the holder of its task does. */
function checkPrimary({ report, workflow, identity }: ParsedSource): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state: { task, actions = {} }, pointer }) =>
    Object.entries(actions).flatMap(([id, { by, primary, title }]) => {
      if (!task || !primary || by.includes(task.function)) return [];
      const params = { action: title, function: identity.functions[task.function]?.title ?? task.function };
      const related = [{ caption: CAPTIONS.task, place: joinPointer(pointer, 'task', 'function') }];
      return [report('workflow.primary-by', FILE, joinPointer(pointer, 'actions', id, 'by'), params, related)];
    }),
  );
}

/** Contact details and computed values shown for an opinion to those who act, and see them already. */
function checkShown({ report, workflow }: ParsedSource, acting: ReadonlySet<string>): readonly Diagnostic[] {
  const say = (pointer: Pointer, name: string): Diagnostic =>
    report('workflow.shows-useless', FILE, joinPointer(pointer, 'shows'), { function: name });
  return [
    ...listOpinions(workflow).flatMap(({ opinion, pointer }) =>
      opinion.shows && acting.has(opinion.function) ? [say(pointer, opinion.function)] : [],
    ),
    ...listStates(workflow).flatMap(({ state: { adHoc }, pointer }) => {
      const [first, ...others] = adHoc?.functions ?? [];
      if (!adHoc?.shows || adHoc.anyGroup || first === undefined) return [];
      return [first, ...others].every((name) => acting.has(name)) ? [say(joinPointer(pointer, 'adHoc'), first)] : [];
    }),
  ];
}
