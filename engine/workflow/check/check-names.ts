/**
 * Names in workflow.json: each must lead to something, and nothing may have the name of another. Paths are judged only
 * once names are right.
 */
import type { WorkflowAction, WorkflowState } from '../../../schemas/types/workflow.ts';
import type { DiagnosticCode, ParamsOf } from '../../language/diagnostic-table.ts';
import type { ParsedSource, Related } from '../../language/parsed-source.ts';
import { readOr } from '../../language/unread.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import {
  kindOf,
  listActions,
  listOpinions,
  listStates,
  ACTORS,
  type ActionEntry,
  type StateEntry,
} from '../../language/walk-workflow.ts';
import { CAPTIONS } from '../../language/captions.ts';

type Say = <C extends DiagnosticCode>(
  code: C,
  pointer: Pointer,
  params: ParamsOf<C>,
  related?: readonly Related[],
) => void;
type Names = {
  readonly states: readonly StateEntry[];
  readonly actions: readonly ActionEntry[];
  /** Null where dispositif.json, which binds them, cannot be read. */
  readonly functions: readonly string[] | null;
  readonly annotations: readonly string[];
  /** What agents note under a condition alone, by name, with its title. */
  readonly conditional: ReadonlyMap<string, string>;
};

/** Checks every name of the workflow. */
export function checkWorkflowNames(parsed: ParsedSource): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (code, pointer, params, related) => {
    diagnostics.push(parsed.report(code, 'workflow.json', pointer, params, related));
  };
  const { workflow } = parsed;
  const names: Names = {
    states: listStates(workflow),
    actions: listActions(workflow),
    functions: readOr<readonly string[] | null>(() => Object.keys(parsed.identity.functions), null),
    annotations: Object.keys(parsed.agentSchema?.properties ?? {}),
    conditional: new Map(parsed.agentFields.map(({ pointer, label }) => [pointer.slice(1), label])),
  };
  checkInitial(workflow.initial, Object.keys(workflow.states), '/initial', say);
  checkDuplicates(names, parsed, say);
  for (const entry of names.states) checkState(entry, names, say);
  for (const entry of names.actions) checkAction(entry, names, say);
  checkOpinions(parsed, names, say);
  checkClocks(parsed, names, say);
  return [...checkFunctionNames(parsed, names), ...diagnostics];
}

function checkFunctionNames({ report }: ParsedSource, { functions }: Names): readonly Diagnostic[] {
  return (functions ?? [])
    .filter((name) => ACTORS.includes(name))
    .map((name) => {
      const place = joinPointer('/functions', name);
      return report('workflow.function-reserved', 'dispositif.json', place, { function: name });
    });
}

function checkInitial(initial: string, known: readonly string[], pointer: Pointer, say: Say): void {
  if (known.includes(initial)) return;
  say('workflow.initial-missing', pointer, { state: initial, suggestion: suggest(initial, known) });
}

function checkDuplicates(names: Names, parsed: ParsedSource, say: Say): void {
  eachRepeated(names.states, (state, pointer, first) => say('workflow.state-duplicate', pointer, { state }, first));
  eachRepeated(names.actions, (action, pointer, first) => say('workflow.action-duplicate', pointer, { action }, first));
  eachRepeated(listOpinions(parsed.workflow), (opinion, pointer, first) =>
    say('workflow.opinion-duplicate', pointer, { opinion }, first),
  );
}

function eachRepeated(
  entries: readonly { readonly id: string; readonly pointer: Pointer }[],
  tell: (id: string, pointer: Pointer, first: readonly Related[]) => void,
): void {
  const seen = new Map<string, Pointer>();
  for (const { id, pointer } of entries) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, pointer);
    else tell(id, pointer, [{ caption: CAPTIONS.first, place: first }]);
  }
}

function checkState(entry: StateEntry, names: Names, say: Say): void {
  const { state, pointer } = entry;
  (state.always ?? []).forEach(({ to }, at) => {
    checkTarget(to, entry, joinPointer(pointer, 'always', at, 'to'), names, say);
  });
  if (state.then) checkTarget(state.then.to, entry, joinPointer(pointer, 'then', 'to'), names, say);
  if (state.withoutQuorum) {
    checkTarget(state.withoutQuorum.to, entry, joinPointer(pointer, 'withoutQuorum', 'to'), names, say);
  }
  if (state.task) {
    checkFunction(state.task.function, joinPointer(pointer, 'task', 'function'), names, say);
  }
  for (const [name, timer] of Object.entries(state.timers ?? {})) {
    checkTimeAction(timer.action, [entry.id], joinPointer(pointer, 'timers', name, 'action'), names, say);
  }
  for (const [name, branch] of Object.entries(state.branches ?? {})) {
    checkInitial(branch.initial, Object.keys(branch.states), joinPointer(pointer, 'branches', name, 'initial'), say);
  }
  checkParts(entry, say);
}

/** What each kind of state must have, and what makes no sense in it. */
function checkParts({ id, state, pointer }: StateEntry, say: Say): void {
  const kind = kindOf(state);
  const reopens = Object.values(state.actions ?? {}).every((action) => action.kind === 'reopening');
  const has = (part: keyof WorkflowState): boolean =>
    state[part] !== undefined && !(kind === 'final' && part === 'actions' && reopens);
  const unexpected: Readonly<Record<typeof kind, readonly (keyof WorkflowState)[]>> = {
    step: ['opinions', 'branches', 'then', 'outcome', 'quorum', 'withoutQuorum'],
    opinions: ['branches', 'outcome', 'task'],
    parallel: ['opinions', 'outcome', 'task', 'quorum', 'withoutQuorum', 'adHoc'],
    final: [
      'actions',
      'timers',
      'always',
      'opinions',
      'branches',
      'then',
      'task',
      'waiting',
      'quorum',
      'withoutQuorum',
      'adHoc',
    ],
  };
  for (const part of unexpected[kind].filter(has)) {
    say('workflow.part-unexpected', joinPointer(pointer, part), { state: id, part, kind });
  }
  if (kind === 'opinions' && !has('opinions')) say('workflow.part-missing', pointer, { state: id, part: 'opinions' });
  if (kind === 'parallel' && !has('branches')) say('workflow.part-missing', pointer, { state: id, part: 'branches' });
  if ((kind === 'opinions' || kind === 'parallel') && !has('then'))
    say('workflow.join-missing', pointer, { state: id });
}

function checkAction({ id, action, pointer, state }: ActionEntry, names: Names, say: Say): void {
  const origin = names.states.find((entry) => entry.id === state) ?? null;
  if (action.to !== undefined) checkTarget(action.to, origin, joinPointer(pointer, 'to'), names, say);
  action.by.forEach((by, at) => {
    if (!ACTORS.includes(by)) checkFunction(by, joinPointer(pointer, 'by', at), names, say);
  });
  (action.from ?? []).forEach((from, at) => checkStateName(from, joinPointer(pointer, 'from', at), names, say));
  if (action.from && state !== null) {
    say('workflow.from-only-anywhere', joinPointer(pointer, 'from'), { action: id });
  }
  checkRequired(action, pointer, names, say);
}

function checkRequired(action: WorkflowAction, pointer: Pointer, names: Names, say: Say): void {
  (action.requires ?? []).forEach((field, at) => {
    if (names.annotations.includes(field)) return;
    const title = names.conditional.get(field);
    if (title !== undefined) {
      say('workflow.annotation-conditional', joinPointer(pointer, 'requires', at), { field, title });
      return;
    }
    const params = { field, suggestion: suggest(field, names.annotations) };
    say('workflow.annotation-unknown', joinPointer(pointer, 'requires', at), params);
  });
}

/** A target must exist; one inside a branch can only be reached from the same branch. */
function checkTarget(to: string, origin: StateEntry | null, pointer: Pointer, names: Names, say: Say): void {
  const target = names.states.find(({ id }) => id === to);
  if (!target) {
    checkStateName(to, pointer, names, say);
    return;
  }
  const { parent } = target;
  if (!parent || (origin && isWithin(origin, parent, names.states))) return;
  say('workflow.target-elsewhere', pointer, { state: to, branch: parent.branch });
}

function isWithin(
  origin: StateEntry,
  branch: NonNullable<StateEntry['parent']>,
  states: readonly StateEntry[],
): boolean {
  const { parent } = origin;
  if (!parent) return false;
  if (parent.state === branch.state && parent.branch === branch.branch) return true;
  const holder = states.find(({ id }) => id === parent.state);
  return holder !== undefined && isWithin(holder, branch, states);
}

function checkStateName(state: string, pointer: Pointer, names: Names, say: Say): void {
  const known = names.states.map(({ id }) => id);
  if (known.includes(state)) return;
  say('workflow.state-unknown', pointer, { state, suggestion: suggest(state, known) });
}

function checkFunction(name: string, pointer: Pointer, { functions }: Names, say: Say): void {
  if (!functions || functions.includes(name)) return;
  say('workflow.function-unknown', pointer, { function: name, suggestion: suggest(name, functions) });
}

/** An action that time takes must exist, be allowed to time, and be possible in the states where it would. */
function checkTimeAction(name: string, states: readonly string[], pointer: Pointer, names: Names, say: Say): void {
  const entry = names.actions.find(({ id }) => id === name);
  if (!entry) {
    const known = names.actions.map(({ id }) => id);
    say('workflow.action-unknown', pointer, { action: name, suggestion: suggest(name, known) });
    return;
  }
  const taken = [{ caption: CAPTIONS.action, place: entry.pointer }];
  if (!entry.action.by.includes('time')) say('workflow.time-not-allowed', pointer, { action: name }, taken);
  for (const state of states) {
    const possible = entry.state === null ? (entry.action.from ?? [state]) : [entry.state];
    if (!possible.includes(state)) say('workflow.time-not-possible', pointer, { action: name, state }, taken);
  }
}

function checkOpinions(parsed: ParsedSource, names: Names, say: Say): void {
  for (const { opinion, pointer } of listOpinions(parsed.workflow)) {
    checkFunction(opinion.function, joinPointer(pointer, 'function'), names, say);
  }
  for (const { state, pointer } of names.states) {
    for (const part of ['by', 'functions'] as const) {
      (state.adHoc?.[part] ?? []).forEach((name, at) => {
        checkFunction(name, joinPointer(pointer, 'adHoc', part, at), names, say);
      });
    }
  }
}

function checkClocks({ workflow }: ParsedSource, names: Names, say: Say): void {
  for (const [id, clock] of Object.entries(workflow.clocks ?? {})) {
    const pointer = joinPointer('/clocks', id);
    checkTimeAction(clock.action, [], joinPointer(pointer, 'action'), names, say);
    if (clock.startsIn !== undefined) checkStateName(clock.startsIn, joinPointer(pointer, 'startsIn'), names, say);
    for (const part of ['suspendedIn', 'stopsIn'] as const) {
      (clock[part] ?? []).forEach((state, at) => checkStateName(state, joinPointer(pointer, part, at), names, say));
    }
  }
}
