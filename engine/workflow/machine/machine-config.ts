/**
 * Says a workflow as the configuration of an XState machine. States keep their identifiers; opinions become the regions
 * of a parallel state, each from pending to done, so that joining them is XState's business and not ours.
 */
import type { EventObject, MetaObject, ParameterizedObject, ProvidedActor, StateNodeConfig } from 'xstate';
import type { Decides, Join, WorkflowEffect, WorkflowState } from '../../../schemas/types/workflow.ts';
import type { CompiledExpression } from '../../feel/compiled-expression.ts';
import type { WorkflowEffectRef } from '../model/compiled-workflow.ts';
import { kindOf } from '../../language/walk-workflow.ts';
import type { Ask } from './machine-memory.ts';

/** How automatic steps learn whether their condition holds; set again at each step. */
export type MachineContext = { readonly ask: Ask };
/** What the machine notes as it goes: states left and entered, and the effects met. */
export type MachineNote =
  | { readonly type: 'entered' | 'exited'; readonly params: { readonly state: string } }
  | { readonly type: 'met'; readonly params: WorkflowEffectRef };
type StateConfig = StateNodeConfig<
  MachineContext,
  EventObject,
  ProvidedActor,
  MachineNote,
  ParameterizedObject,
  string,
  string,
  unknown,
  EventObject,
  MetaObject
>;

/** What a machine needs besides the states of its workflow. */
export type MachineParts = {
  readonly expressions: Readonly<Record<string, CompiledExpression>>;
  readonly moves: Moves;
};
/** Actions that lead somewhere, by the state where they are possible. */
type Moves = Readonly<Record<string, readonly { readonly action: string; readonly to: string }[]>>;

const PENDING = 'pending';
const DONE = 'done';

/** Name of the machine's event for an action of the workflow. */
export function actionEvent(action: string): string {
  return `action:${action}`;
}

/** Name of the machine's event for an opinion that is in. */
export function opinionEvent(opinion: string): string {
  return `opinion:${opinion}`;
}

/** Name of the machine's event for the end of a state whose opinions it does not join by itself. */
export function joinEvent(state: string, way: 'then' | 'withoutQuorum'): string {
  return `${way}:${state}`;
}

/** Whether the end of a state of opinions depends on more than all being in: then it is decided outside the machine. */
export function joinsOutside({ quorum, adHoc, opinions = {} }: WorkflowState): boolean {
  const isConditional = Object.values(opinions).some(({ when }) => when !== undefined);
  return quorum !== undefined || adHoc?.blocking === true || isConditional;
}

/** Configuration of a set of states, by identifier. */
export function configureStates(
  states: Readonly<Record<string, WorkflowState>>,
  moves: Moves,
): Record<string, StateConfig> {
  return Object.fromEntries(Object.entries(states).map(([id, state]) => [id, configureState(id, state, moves)]));
}

function configureState(id: string, state: WorkflowState, moves: Moves): StateConfig {
  const common: StateConfig = {
    id,
    entry: [{ type: 'entered', params: { state: id } }, ...met(id, state.entry)],
  };
  // An end that can be reopened rests like any state; those of branches are what a join waits for.
  if (kindOf(state) === 'final' && !moves[id]) return { ...common, type: 'final' };
  const open: StateConfig = {
    ...common,
    exit: [{ type: 'exited', params: { state: id } }],
    on: Object.fromEntries((moves[id] ?? []).map(({ action, to }) => [actionEvent(action), move(to)])),
    always: (state.always ?? []).map((step) => ({
      ...move(step.to),
      actions: met(id, step.effects, step.decides),
      ...(step.when === undefined ? {} : { guard: guardOf(step.when) }),
    })),
  };
  switch (kindOf(state)) {
    case 'opinions':
      return { ...open, type: 'parallel', states: regionsOf(state), ...opinionsJoin(id, state, open.on) };
    case 'parallel':
      return { ...open, type: 'parallel', states: branchesOf(state, moves), ...joinOf(id, state.then) };
    default:
      return open;
  }
}

function regionsOf(state: WorkflowState): Record<string, StateConfig> {
  return Object.fromEntries(
    Object.keys(state.opinions ?? {}).map((opinion) => [
      opinion,
      {
        initial: PENDING,
        states: { [PENDING]: { on: { [opinionEvent(opinion)]: DONE } }, [DONE]: { type: 'final' as const } },
      },
    ]),
  );
}

function branchesOf(state: WorkflowState, moves: Moves): Record<string, StateConfig> {
  return Object.fromEntries(
    Object.entries(state.branches ?? {}).map(([branch, { initial, states }]) => [
      branch,
      { initial, states: configureStates(states, moves) },
    ]),
  );
}

function joinOf(id: string, join: Join | undefined): Pick<StateConfig, 'onDone'> {
  return join ? { onDone: { ...move(join.to), actions: met(id, join.effects, join.decides) } } : {};
}

/** XState joins the regions, unless a quorum or an ad-hoc opinion has a say in it: then the join is an event. */
function opinionsJoin(id: string, state: WorkflowState, on: StateConfig['on']): Pick<StateConfig, 'onDone' | 'on'> {
  if (!joinsOutside(state)) return joinOf(id, state.then);
  const ways = (['then', 'withoutQuorum'] as const).flatMap((way) => {
    const join = state[way];
    return join
      ? [[joinEvent(id, way), { ...move(join.to), actions: met(id, join.effects, join.decides) }] as const]
      : [];
  });
  return { on: { ...on, ...Object.fromEntries(ways) } };
}

/** A move always leaves and enters, even towards the same state: its task and its timers begin again. */
function move(to: string): { readonly target: string; readonly reenter: true } {
  return { target: `#${to}`, reenter: true };
}

function met(state: string, effects: readonly WorkflowEffect[] = [], decides?: Decides): MachineNote[] {
  if (effects.length === 0 && !decides) return [];
  return [{ type: 'met', params: decides ? { state, effects, decides } : { state, effects } }];
}

function guardOf(when: string): (args: { readonly context: MachineContext }) => boolean {
  return ({ context }) => context.ask(when);
}
