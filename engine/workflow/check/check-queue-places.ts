/**
 * Where a case is found by those who must do something: a state without a task is in no queue, and one that awaits somebody
 * is in the view of what is awaited only when it says so. And of several buttons, one stands out.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { ACTORS, kindOf, listActions, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import { isPassed } from './check-rests.ts';
import { CAPTIONS } from '../../language/captions.ts';

const FILE = 'workflow.json';

/** Everything wrong with how the states of a workflow show in queues and on the screen of a case. */
export function checkQueuePlaces(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return listStates(parsed.workflow).flatMap((entry) => [
    ...checkSeen(parsed, entry),
    ...checkPrimary(parsed, compiled, entry),
  ]);
}

function checkSeen({ report }: ParsedSource, { id, state, pointer }: StateEntry): readonly Diagnostic[] {
  const { task, waiting, actions = {} } = state;
  if (task || waiting || kindOf(state) !== 'step' || isPassed(state)) return [];
  const by = Object.values(actions).flatMap((action) => action.by);
  if (by.some((name) => !ACTORS.includes(name))) return [report('workflow.task-missing', FILE, pointer, { state: id })];
  return by.includes('applicant') ? [report('workflow.waiting-missing', FILE, pointer, { state: id })] : [];
}

/** Two actions that one person is shown as the one to take. */
function checkPrimary(
  { report, workflow }: ParsedSource,
  { actions }: CompiledWorkflow,
  { id, pointer }: StateEntry,
): readonly Diagnostic[] {
  const primary = Object.values(actions).filter(
    ({ definition, states }) => definition.primary === true && states.includes(id),
  );
  const second = primary.find(({ definition }, at) =>
    primary.slice(0, at).some((first) => first.definition.by.some((by) => definition.by.includes(by) && by !== 'time')),
  );
  if (!second) return [];
  const params = { state: id, action: second.id };
  const places = listActions(workflow).filter(({ id: action }) => primary.some((one) => one.id === action));
  const related = places.map((action) => ({
    caption: CAPTIONS.primary,
    place: joinPointer(action.pointer, 'primary'),
  }));
  return [report('workflow.primary-twice', FILE, joinPointer(pointer, 'actions'), params, related)];
}
