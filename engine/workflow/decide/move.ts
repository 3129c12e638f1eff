/**
 * Makes a case leave states and enter others, carries out the effects met on the way, and ends states of opinions that the
 * machine does not join by itself: enough were given, or all that were asked are in and no ad-hoc opinion that blocks is
 * awaited. Silence has its effect on each opinion and never counts towards a quorum.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import type { MachineStep } from '../model/compiled-workflow.ts';
import type { Outcome } from '../../case/case.ts';
import type { OpinionRecord } from '../../case/records.ts';
import type { Refusal } from './refusals.ts';
import { updateClocks } from './clocks.ts';
import { decideValues } from './decide-values.ts';
import { note, scopeOf, type Ledger } from './ledger.ts';
import { holdPlaces } from './hold-places.ts';
import { runEffectRefs } from './effects.ts';
import { closeOpinionTask, enterState, leaveStates, stateOf } from './enter-states.ts';
import { awaitedBlocking } from '../model/find-opinion.ts';
import { joinsOutside } from '../machine/machine-config.ts';
import { topState } from '../machine/machine-value.ts';

/** Takes a step of the machine. */
export function moveCase(ledger: Ledger, step: MachineStep): Refusal | null {
  const state = topState(step.value);
  const { value: machine, states, exited, entered } = step;
  const outcome = outcomeOf(stateOf(ledger, state));
  const reopened = ledger.subject.outcome !== null;
  // Before the case moves: task, timers and clocks of where it goes may read what is decided on the way.
  for (const { decides } of step.effects) {
    const refusal = decideValues(ledger, decides, null);
    if (refusal) return refusal;
  }
  note(ledger, { type: 'moved', machine, state, states, exited, entered, outcome });
  const full = holdPlaces(ledger, entered);
  if (full) return full;
  const closed = outcome !== null;
  leaveStates(ledger, closed ? null : exited);
  // A state merely passed through has no task and no timer.
  for (const id of entered.filter((candidate) => states.includes(candidate))) enterState(ledger, id);
  updateClocks(ledger, entered, reopened);
  endStaleCorrection(ledger);
  return runEffectRefs(ledger, step.effects) ?? settleEntered(ledger, entered);
}

/** A state of which no opinion is needed ends as it is entered. */
function settleEntered(ledger: Ledger, entered: readonly string[]): Refusal | null {
  const conditional = entered.filter((id) =>
    Object.values(stateOf(ledger, id).opinions ?? {}).some(({ when }) => when !== undefined),
  );
  for (const id of conditional) {
    const refusal = settleOpinions(ledger, id);
    if (refusal) return refusal;
  }
  return null;
}

/** Looks at a state again after one of its opinions is in, and makes the case leave it when it is over. */
export function settleOpinions(ledger: Ledger, id: string): Refusal | null {
  const { workflow } = ledger.compiled;
  const state = workflow.states[id];
  if (!state?.opinions || !joinsOutside(state) || !ledger.subject.states.includes(id)) return null;
  const { quorum } = state;
  const reached = quorum !== undefined && countGiven(ledger, state.opinions) >= quorum;
  if (reached) closeAwaited(ledger, state.opinions);
  if (listAsked(ledger, state.opinions).length > 0) return null;
  if (awaitedBlocking(workflow, ledger.subject).some((opinion) => opinion.state === id)) return null;
  const way = quorum !== undefined && !reached && state.withoutQuorum ? 'withoutQuorum' : 'then';
  const step = workflow.next(ledger.subject.machine, { type: 'join', state: id, way }, (names) =>
    scopeOf(ledger, names),
  );
  if (!step) throw new Error(`The machine refuses the end of a state whose opinions are in: ${id}`);
  return moveCase(ledger, step);
}

type Declared = Readonly<Record<string, unknown>>;

function countGiven({ subject }: Ledger, declared: Declared): number {
  return Object.keys(declared).filter((id) => subject.opinions[id]?.status === 'given').length;
}

function listAsked({ subject }: Ledger, declared: Declared): readonly OpinionRecord[] {
  return Object.keys(declared).flatMap((id) => {
    const opinion = subject.opinions[id];
    return opinion?.status === 'asked' ? [opinion] : [];
  });
}

function closeAwaited(ledger: Ledger, declared: Declared): void {
  for (const opinion of listAsked(ledger, declared)) {
    note(ledger, { type: 'opinionChanged', opinion: { ...opinion, status: 'closed', closedBy: 'quorum' } });
    closeOpinionTask(ledger, opinion.id);
  }
}

/** A correction asked for and never sent back ends where it can no longer be. */
function endStaleCorrection(ledger: Ledger): void {
  const { subject, compiled } = ledger;
  if (!subject.correction) return;
  const canResubmit = Object.values(compiled.workflow.actions).some(
    ({ definition, states }) =>
      definition.kind === 'resubmission' && states.some((state) => subject.states.includes(state)),
  );
  if (!canResubmit) note(ledger, { type: 'correctionEnded' });
}

function outcomeOf(state: WorkflowState): Outcome | null {
  return state.kind === 'final' ? (state.outcome ?? 'closed') : null;
}
