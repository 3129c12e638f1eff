/**
 * Makes a case leave states and enter others, carries out the effects met on the way, and ends states of opinions that the
 * machine does not join by itself: enough were given, or all that were asked are in and no ad-hoc opinion that blocks is
 * awaited. Silence has its effect on each opinion and never counts towards a quorum.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import type { MachineStep } from '../model/compiled-workflow.ts';
import type { OpinionRecord, Outcome } from '../../case/case.ts';
import type { Refusal } from './refusals.ts';
import { updateClocks } from './clocks.ts';
import { decideValues } from './decide-values.ts';
import { note, scopeOf, type Draft } from './draft.ts';
import { runEffectRefs } from './effects.ts';
import { closeOpinionTask, enterState, leaveStates, stateOf } from './enter-states.ts';
import { awaitedBlocking } from '../model/find-opinion.ts';
import { joinsOutside } from '../machine/machine-config.ts';
import { topState } from '../machine/machine-value.ts';

/** Takes a step of the machine. */
export function moveCase(draft: Draft, step: MachineStep): Refusal | null {
  const state = topState(step.value);
  const { value: machine, states, exited, entered } = step;
  const outcome = outcomeOf(stateOf(draft, state));
  const reopened = draft.subject.outcome !== null;
  // Before the case moves: task, timers and clocks of where it goes may read what is decided on the way.
  for (const { decides } of step.effects) {
    const refusal = decideValues(draft, decides, null);
    if (refusal) return refusal;
  }
  note(draft, { type: 'moved', machine, state, states, exited, entered, outcome });
  const closed = outcome !== null;
  leaveStates(draft, closed ? null : exited);
  // A state merely passed through has no task and no timer.
  for (const id of entered.filter((candidate) => states.includes(candidate))) enterState(draft, id);
  updateClocks(draft, entered, reopened);
  endStaleCorrection(draft);
  return runEffectRefs(draft, step.effects) ?? settleEntered(draft, entered);
}

/** A state of which no opinion is needed ends as it is entered. */
function settleEntered(draft: Draft, entered: readonly string[]): Refusal | null {
  const conditional = entered.filter((id) =>
    Object.values(stateOf(draft, id).opinions ?? {}).some(({ when }) => when !== undefined),
  );
  for (const id of conditional) {
    const refusal = settleOpinions(draft, id);
    if (refusal) return refusal;
  }
  return null;
}

/** Looks at a state again after one of its opinions is in, and makes the case leave it when it is over. */
export function settleOpinions(draft: Draft, id: string): Refusal | null {
  const { workflow } = draft.compiled;
  const state = workflow.states[id];
  if (!state?.opinions || !joinsOutside(state) || !draft.subject.states.includes(id)) return null;
  const { quorum } = state;
  const reached = quorum !== undefined && countGiven(draft, state.opinions) >= quorum;
  if (reached) closeAwaited(draft, state.opinions);
  if (listAsked(draft, state.opinions).length > 0) return null;
  if (awaitedBlocking(workflow, draft.subject).some((opinion) => opinion.state === id)) return null;
  const way = quorum !== undefined && !reached && state.withoutQuorum ? 'withoutQuorum' : 'then';
  const step = workflow.next(draft.subject.machine, { type: 'join', state: id, way }, (names) => scopeOf(draft, names));
  if (!step) throw new Error(`The machine refuses the end of a state whose opinions are in: ${id}`);
  return moveCase(draft, step);
}

type Declared = Readonly<Record<string, unknown>>;

function countGiven({ subject }: Draft, declared: Declared): number {
  return Object.keys(declared).filter((id) => subject.opinions[id]?.status === 'given').length;
}

function listAsked({ subject }: Draft, declared: Declared): readonly OpinionRecord[] {
  return Object.keys(declared).flatMap((id) => {
    const opinion = subject.opinions[id];
    return opinion?.status === 'asked' ? [opinion] : [];
  });
}

function closeAwaited(draft: Draft, declared: Declared): void {
  for (const opinion of listAsked(draft, declared)) {
    note(draft, { type: 'opinionChanged', opinion: { ...opinion, status: 'closed', closedBy: 'quorum' } });
    closeOpinionTask(draft, opinion.id);
  }
}

/** A correction asked for and never sent back ends where it can no longer be. */
function endStaleCorrection(draft: Draft): void {
  const { subject, compiled } = draft;
  if (!subject.correction) return;
  const canResubmit = Object.values(compiled.workflow.actions).some(
    ({ definition, states }) =>
      definition.kind === 'resubmission' && states.some((state) => subject.states.includes(state)),
  );
  if (!canResubmit) note(draft, { type: 'correctionEnded' });
}

function outcomeOf(state: WorkflowState): Outcome | null {
  return state.kind === 'final' ? (state.outcome ?? 'closed') : null;
}
