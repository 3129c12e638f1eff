/** Reopenings: they start from ends, by agents, lead back to where something can be done, and are told to the applicant. */
import type { WorkflowAction } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import {
  ACTORS,
  kindOf,
  listActions,
  listStates,
  type ActionEntry,
  type StateEntry,
} from '../../language/walk-workflow.ts';
import { tellsApplicant } from '../../language/recipients.ts';

const FILE = 'workflow.json';

/** Everything wrong with the actions that reopen cases. */
export function checkReopenings(parsed: ParsedSource): readonly Diagnostic[] {
  const states = listStates(parsed.workflow);
  return listActions(parsed.workflow).flatMap((entry) =>
    entry.action.kind === 'reopening' ? checkReopening(parsed, states, entry) : [],
  );
}

function checkReopening(
  { report, workflow }: ParsedSource,
  states: readonly StateEntry[],
  { id, action, pointer, state }: ActionEntry,
): readonly Diagnostic[] {
  const isEnd = (name: string): boolean =>
    states.some((entry) => entry.id === name && entry.parent === null && kindOf(entry.state) === 'final');
  const from = state === null ? (action.from ?? []) : [state];
  const others = action.by.filter((by) => ACTORS.includes(by));
  return [
    ...from
      .filter((name) => !isEnd(name))
      .map((name) => report('workflow.reopening-outside', FILE, pointer, { action: id, state: name })),
    ...(action.to === undefined || isEnd(action.to)
      ? [report('workflow.reopening-target', FILE, pointer, { action: id })]
      : []),
    ...others.map((by) => report('workflow.reopening-by', FILE, joinPointer(pointer, 'by'), { action: id, by })),
    ...(isTold(action, workflow.states) ? [] : [report('workflow.reopening-untold', FILE, pointer, { action: id })]),
  ];
}

function isTold({ effects, to }: WorkflowAction, states: ParsedSource['workflow']['states']): boolean {
  return tellsApplicant(effects) || tellsApplicant(to === undefined ? undefined : states[to]?.entry);
}
