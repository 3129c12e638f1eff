/**
 * Walks the definitions of a workflow: states nest in branches, actions stand in states or under `anywhere`. Everything
 * else of the engine asks here rather than walking by itself.
 */
import type { DispositifIdentity, FunctionRoute } from '../../schemas/types/dispositif.ts';
import type {
  ClockLength,
  Decides,
  LegalClock,
  OpinionDefinition,
  Workflow,
  WorkflowAction,
  WorkflowState,
  WorkflowEffect,
} from '../../schemas/types/workflow.ts';
import { memoiseFor } from '../base/memoise.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import type { ParsedSource } from './parsed-source.ts';

/** A state with where it is written; `parent` is the parallel state whose branch holds it. */
export type StateEntry = {
  readonly id: string;
  readonly state: WorkflowState;
  readonly pointer: Pointer;
  readonly parent: { readonly state: string; readonly branch: string } | null;
};
/** An action with where it is written; `state` is null under `anywhere`. */
export type ActionEntry = {
  readonly id: string;
  readonly action: WorkflowAction;
  readonly pointer: Pointer;
  readonly state: string | null;
};
type OpinionEntry = {
  readonly id: string;
  readonly opinion: OpinionDefinition;
  readonly pointer: Pointer;
  readonly state: string;
};

/** A route of a function, with where it stands in workflow.json. */
export type RouteEntry = {
  readonly function: string;
  /** Rank among the routes of the function, from 0. */
  readonly at: number;
  readonly route: FunctionRoute;
  readonly pointer: Pointer;
};

/** A length of a delay, with where it stands in workflow.json. */
export type LengthEntry = {
  readonly name: string;
  readonly clock: LegalClock;
  /** Rank among the lengths of the delay, from 0. */
  readonly at: number;
  readonly length: ClockLength;
  readonly pointer: Pointer;
};

/** All states, those of branches after their parent. */
export const listStates: (workflow: Workflow) => readonly StateEntry[] = memoiseFor((workflow) =>
  statesIn(workflow.states, '/states', null),
);

/** All actions, state by state and then those under `anywhere`. */
export const listActions: (workflow: Workflow) => readonly ActionEntry[] = memoiseFor((workflow) => {
  const ofStates = listStates(workflow).flatMap(({ id, state, pointer }) =>
    actionsIn(state.actions ?? {}, joinPointer(pointer, 'actions'), id),
  );
  return [...ofStates, ...actionsIn(workflow.anywhere ?? {}, '/anywhere', null)];
});

/** All opinions asked somewhere. */
export const listOpinions: (workflow: Workflow) => readonly OpinionEntry[] = memoiseFor((workflow) =>
  listStates(workflow).flatMap(({ id, state, pointer }) =>
    Object.entries(state.opinions ?? {}).map(([name, opinion]) => ({
      id: name,
      opinion,
      pointer: joinPointer(pointer, 'opinions', name),
      state: id,
    })),
  ),
);

/** All routes of the functions, in the order in which they are tried; pointers are those of dispositif.json. */
export function listRoutes({ functions }: Pick<DispositifIdentity, 'functions'>): readonly RouteEntry[] {
  return Object.entries(functions).flatMap(([name, { routes = [] }]) =>
    routes.map((route, at) => ({ function: name, at, route, pointer: joinPointer('/functions', name, 'routes', at) })),
  );
}

/** All lengths of the legal delays whose length depends on the case, in the order in which they are tried. */
export function listLengths({ clocks = {} }: Workflow): readonly LengthEntry[] {
  return Object.entries(clocks).flatMap(([name, clock]) =>
    (clock.lengths ?? []).map((length, at) => ({
      name,
      clock,
      at,
      length,
      pointer: joinPointer('/clocks', name, 'lengths', at),
    })),
  );
}

/** Kind of a state, `step` when none is written. */
export function kindOf(state: WorkflowState): NonNullable<WorkflowState['kind']> {
  return state.kind ?? 'step';
}

function statesIn(
  states: Readonly<Record<string, WorkflowState>>,
  base: Pointer,
  parent: StateEntry['parent'],
): readonly StateEntry[] {
  return Object.entries(states).flatMap(([id, state]) => {
    const pointer = joinPointer(base, id);
    const nested = Object.entries(state.branches ?? {}).flatMap(([branch, definition]) =>
      statesIn(definition.states, joinPointer(pointer, 'branches', branch, 'states'), { state: id, branch }),
    );
    return [{ id, state, pointer, parent }, ...nested];
  });
}

function actionsIn(
  actions: Readonly<Record<string, WorkflowAction>>,
  base: Pointer,
  state: string | null,
): readonly ActionEntry[] {
  return Object.entries(actions).map(([id, action]) => ({ id, action, pointer: joinPointer(base, id), state }));
}

/** An effect, with where it is written. */
type EffectEntry = { readonly effect: WorkflowEffect; readonly pointer: Pointer };
/** What decides values, with where it is written. */
type DecidesEntry = { readonly decides: Decides; readonly pointer: Pointer };

/** Effects of a workflow with where they are written. */
export function listEffects({ workflow }: Pick<ParsedSource, 'workflow'>): readonly EffectEntry[] {
  return effectsIn(workflow);
}

const effectsIn = memoiseFor((workflow: Workflow): readonly EffectEntry[] => {
  const at = (effects: readonly WorkflowEffect[] | undefined, base: Pointer): readonly EffectEntry[] =>
    (effects ?? []).map((effect, index) => ({ effect, pointer: joinPointer(base, index) }));
  return [
    ...at(workflow.filed, '/filed'),
    ...listStates(workflow).flatMap(({ state, pointer }) => [
      ...at(state.entry, joinPointer(pointer, 'entry')),
      ...at(state.then?.effects, joinPointer(pointer, 'then', 'effects')),
      ...at(state.withoutQuorum?.effects, joinPointer(pointer, 'withoutQuorum', 'effects')),
      ...(state.always ?? []).flatMap((step, index) =>
        at(step.effects, joinPointer(pointer, 'always', index, 'effects')),
      ),
    ]),
    ...listActions(workflow).flatMap(({ action, pointer }) => at(action.effects, joinPointer(pointer, 'effects'))),
  ];
});

/** All that decides values, with where it is written: automatic steps, joins, actions. */
export const listDecides: (workflow: Workflow) => readonly DecidesEntry[] = memoiseFor((workflow) => {
  const at = (
    { decides }: { readonly decides?: Decides } = {},
    ...[base, ...names]: readonly [Pointer, ...(string | number)[]]
  ) => (decides ? [{ decides, pointer: joinPointer(base, ...names, 'decides') }] : []);
  return [
    ...listStates(workflow).flatMap(({ state, pointer }) => [
      ...at(state.then, pointer, 'then'),
      ...at(state.withoutQuorum, pointer, 'withoutQuorum'),
      ...(state.always ?? []).flatMap((step, index) => at(step, pointer, 'always', index)),
    ]),
    ...listActions(workflow).flatMap(({ action, pointer }) => at(action, pointer)),
  ];
});

/** Words of `by` that are not functions. */
export const ACTORS: readonly string[] = ['applicant', 'time', 'system'];
