/** Reads the value of a machine: which states of the workflow are active in it. */
import type { Workflow, WorkflowState } from '../../../schemas/types/workflow.ts';
import type { MachineValue } from '../../case/case.ts';

/** Active states, the top-level one first; regions of opinions and names of branches are not states. */
export function activeStates(workflow: Workflow, value: MachineValue): readonly string[] {
  return statesIn(workflow.states, value);
}

/** Top-level state of a value. */
export function topState(value: MachineValue): string {
  if (typeof value === 'string') return value;
  const [name] = Object.keys(value);
  if (name === undefined) throw new Error('A machine value names no state');
  return name;
}

function statesIn(states: Readonly<Record<string, WorkflowState>>, value: MachineValue): readonly string[] {
  const name = topState(value);
  const inner = typeof value === 'string' ? undefined : value[name];
  const branches = states[name]?.branches ?? {};
  if (inner === undefined || typeof inner === 'string') return [name];
  const nested = Object.entries(branches).flatMap(([branch, { states: within }]) => {
    const reached = inner[branch];
    return reached === undefined ? [] : statesIn(within, reached);
  });
  return [name, ...nested];
}
