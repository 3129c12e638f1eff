/* The parts of a workflow that may be in any state of being written: what has no shape of its own is left out. */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';

/** A named part of a workflow, with its pointer. */
export type NamedPart = { readonly part: Pointer; readonly value: JsonObject };

/** A step, with the step and the branch that hold it when it is in a branch. */
export type StepPart = NamedPart & {
  readonly branch: { readonly step: Pointer; readonly name: Pointer; readonly title: Json | undefined } | null;
};

/** All named parts of a workflow, in the order in which they are written; steps of branches after the step that holds them. */
export type WorkflowParts = {
  readonly steps: readonly StepPart[];
  /** Of steps, then those under `anywhere`. */
  readonly actions: readonly NamedPart[];
  readonly timers: readonly NamedPart[];
  readonly opinions: readonly NamedPart[];
  readonly clocks: readonly NamedPart[];
};

/** Lists the parts of a workflow. */
export function listParts(workflow: JsonObject): WorkflowParts {
  const steps = stepsIn(workflow['states'], '/states', null);
  const ofSteps = (name: string): readonly NamedPart[] =>
    steps.flatMap(({ part, value }) => membersOf(value[name], joinPointer(part, name)));
  return {
    steps,
    actions: [...ofSteps('actions'), ...membersOf(workflow['anywhere'], '/anywhere')],
    timers: ofSteps('timers'),
    opinions: ofSteps('opinions'),
    clocks: membersOf(workflow['clocks'], '/clocks'),
  };
}

function stepsIn(states: Json | undefined, base: Pointer, branch: StepPart['branch']): readonly StepPart[] {
  return membersOf(states, base).flatMap(({ part, value }) => [
    { part, value, branch },
    ...membersOf(value['branches'], joinPointer(part, 'branches')).flatMap((inner) =>
      stepsIn(inner.value['states'], joinPointer(inner.part, 'states'), {
        step: part,
        name: inner.part,
        title: inner.value['title'],
      }),
    ),
  ]);
}

/** The members of an object that are objects themselves. */
export function membersOf(value: Json | undefined, base: Pointer): readonly NamedPart[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    isJsonObject(member) ? [{ part: joinPointer(base, name), value: member }] : [],
  );
}
