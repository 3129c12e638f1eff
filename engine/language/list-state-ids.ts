/*
 * States of a workflow by identifier, those inside branches too.
 */
import type { Workflow } from '../../schemas/types/workflow.ts';

/** All identifiers of states. */
export function listStateIds(states: Workflow['states']): readonly string[] {
  return Object.entries(states).flatMap(([id, state]) => [
    id,
    ...Object.values(state.branches ?? {}).flatMap((branch) => listStateIds(branch.states)),
  ]);
}
