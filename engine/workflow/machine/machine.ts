/**
 * The machine of a workflow: built once, then pure. It is given a value and an event and says where the case goes, which
 * states it leaves and enters, and the effects met on the way; of cases it keeps nothing.
 */
import {
  createMachine,
  initialTransition,
  transition,
  type EventObject,
  type MetaObject,
  type ParameterizedObject,
  type ProvidedActor,
} from 'xstate';
import type { Workflow } from '../../../schemas/types/workflow.ts';
import { memoiseSteps, type Ask, type ComputeStep } from './machine-memory.ts';
import type { CompiledWorkflow, MachineEvent, MachineStep, WorkflowEffectRef } from '../model/compiled-workflow.ts';
import type { MachineValue } from '../../case/case.ts';
import type { ReadScope } from '../../feel/compiled-expression.ts';
import {
  actionEvent,
  configureStates,
  joinEvent,
  opinionEvent,
  type MachineContext,
  type MachineNote,
  type MachineParts,
} from './machine-config.ts';
import { activeStates } from './machine-value.ts';

/** Builds the machine of a workflow whose targets all exist; XState throws otherwise. */
export function createWorkflowMachine(
  workflow: Workflow,
  parts: MachineParts,
): Pick<CompiledWorkflow, 'start' | 'next'> {
  const machine = createMachine<
    MachineContext,
    EventObject,
    ProvidedActor,
    MachineNote,
    ParameterizedObject,
    string,
    string,
    Ask,
    object,
    EventObject,
    MetaObject
  >({
    context: ({ input }) => ({ ask: input }),
    initial: workflow.initial,
    states: configureStates(workflow.states, parts.moves),
  });
  const start: ComputeStep = (ask) => {
    const [snapshot, notes] = initialTransition(machine, ask);
    return stepOf(workflow, snapshot.value, notes);
  };
  const next = (value: MachineValue, type: string, ask: Ask): MachineStep | null => {
    const snapshot = machine.resolveState({ value: toStateValue(value), context: { ask } });
    if (!snapshot.can({ type })) return null;
    const [reached, notes] = transition(machine, snapshot, { type });
    return stepOf(workflow, reached.value, notes);
  };
  const take = memoiseSteps();
  const asking =
    (scope: ReadScope): Ask =>
    (when) => {
      const expression = parts.expressions[when];
      return expression?.evaluate(scope(expression.names)) === true;
    };
  return {
    start: (scope) => {
      const step = take('', start, asking(scope));
      if (!step) throw new Error('A machine does not start');
      return step;
    },
    next: (value, event, scope) => {
      const type = eventName(event);
      const name = `${type} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
      return take(name, (ask) => next(value, type, ask), asking(scope));
    },
  };
}

type StateValue = string | { [key: string]: StateValue | undefined };
type Note = { readonly type: string; readonly params: unknown };

function stepOf(workflow: Workflow, reached: StateValue, notes: readonly Note[]): MachineStep {
  const exited: string[] = [];
  const entered: string[] = [];
  const effects: WorkflowEffectRef[] = [];
  for (const note of notes) {
    if (!isMachineNote(note)) continue;
    if (note.type === 'met') effects.push(note.params);
    else if (note.type === 'entered') entered.push(note.params.state);
    else exited.push(note.params.state);
  }
  const value = fromStateValue(reached);
  return { value, states: activeStates(workflow, value), exited, entered, effects };
}

/** The machine's own actions are the only ones there are; their parameters are those of its configuration. */
function isMachineNote(note: Note): note is MachineNote {
  return note.type === 'met' || note.type === 'entered' || note.type === 'exited';
}

function eventName(event: MachineEvent): string {
  switch (event.type) {
    case 'action':
      return actionEvent(event.action);
    case 'opinion':
      return opinionEvent(event.opinion);
    case 'join':
      return joinEvent(event.state, event.way);
  }
}

function toStateValue(value: MachineValue): StateValue {
  if (typeof value === 'string') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toStateValue(inner)]));
}

function fromStateValue(value: StateValue): MachineValue {
  if (typeof value === 'string') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, fromStateValue(inner)]])),
  );
}
