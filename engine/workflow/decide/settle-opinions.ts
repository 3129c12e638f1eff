/**
 * Ends a state of opinions that the machine does not join by itself: enough were given, or all are in and no ad-hoc
 * opinion that blocks is awaited. Silence has its effect on each opinion and never counts towards a quorum.
 */
import type { OpinionRecord } from '../../case/case.ts';
import type { Refusal } from './refusals.ts';
import { note, scopeOf, type Draft } from './draft.ts';
import { awaitedBlocking } from '../model/find-opinion.ts';
import { joinsOutside } from '../machine/machine-config.ts';
import { moveCase } from './move.ts';

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
    const task = draft.subject.tasks.find((candidate) => candidate.opinion === opinion.id);
    if (task) note(draft, { type: 'taskClosed', task: task.id });
  }
}
