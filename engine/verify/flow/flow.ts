/**
 * What is sure to have happened when a case is at a point of its workflow: the actions taken, the opinions in, what agents
 * recorded, as must-facts. A fact is sure at a state when it is sure on every way into it (a forward analysis to its fixed
 * point).
 */
import type { Decides, WorkflowAction, WorkflowEffect, WorkflowState } from '../../../schemas/types/workflow.ts';
import type { Json } from '../../base/values.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import { actName, definitionOf, isAct } from '../../language/acts.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledAction, CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import { readsOwnData } from '../../workflow/decide/action-status.ts';
import { kindOf, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import {
  bothSure,
  isSure,
  joinSure,
  NOTHING_SURE,
  sureOf,
  withoutFacts,
  type MustFact,
  type Sure,
} from '../../names/must-facts.ts';
import { findName, readName } from '../../names/read-name.ts';
import { factsWhenTrue } from '../domains/feel-reads.ts';

/** A way from one state to another, with what is sure once it is taken, and of what action. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly gives: Sure;
  /** What is done on this way; null for what happens by itself. */
  readonly action: CompiledAction | null;
};

/** The workflow with what is sure at each of its states; made once a scheme, by the fixed point of its ways. */
export type Flow = {
  readonly compiled: CompiledWorkflow;
  readonly entries: readonly StateEntry[];
  readonly ways: readonly Way[];
  /** Sure when the state is entered; absent for a state that no case reaches. */
  readonly entered: ReadonlyMap<string, Sure>;
  /** Sure as long as the case stays there: what agents may empty there is not. */
  readonly within: ReadonlyMap<string, Sure>;
};

/** Analyses a workflow whose names and paths were found sound. */
export function analyseFlow(parsed: ParsedSource, compiled: CompiledWorkflow): Flow {
  const entries = listStates(parsed.workflow);
  const ways = [
    ...Object.values(compiled.actions).flatMap((action) => actionWays(parsed, compiled, action)),
    ...entries.flatMap((entry) => stateWays(compiled, entry)),
  ];
  const entered = new Map<string, Sure>([
    [parsed.workflow.initial, sureOf(establishedBy(parsed, parsed.workflow.filed))],
  ]);
  const editable = new Map(entries.map((entry) => [entry.id, editableIn(parsed, entry)]));
  const retaken = new Map(entries.map(({ id }) => [id, retakenIn(compiled, id)]));
  const onEntry = new Map(entries.map(({ id, state }) => [id, sureOf(establishedBy(parsed, state.entry))]));
  const stay = (id: string): Sure => {
    const known = joinSure(entered.get(id) ?? NOTHING_SURE, onEntry.get(id) ?? NOTHING_SURE);
    const kept = without(known, editable.get(id) ?? NOTHING_SURE);
    return (retaken.get(id) ?? []).reduce(forget, kept);
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const arrival of [...ways, ...joins(compiled, entries, entered)]) {
      if (!entered.has(arrival.from)) continue;
      const { to } = arrival;
      const sure =
        'sure' in arrival ? arrival.sure : joinSure(forget(stay(arrival.from), arrival.action), arrival.gives);
      const former = entered.get(to);
      const next = former ? bothSure(former, sure) : sure;
      if (former && former.size === next.size) continue;
      entered.set(to, next);
      changed = true;
    }
  }
  return { compiled, entries, ways, entered, within: new Map([...entered.keys()].map((id) => [id, stay(id)])) };
}

/** What is sure once an action is taken, by someone or by time. */
export function givenBy(compiled: CompiledWorkflow, action: CompiledAction, byTime: boolean): readonly MustFact[] {
  return [...knownWhenTaken(action, byTime), ...decidedBy(compiled, action.definition.decides)];
}

/** Values that are sure to be there once they are decided: those that `decision` requires. */
export function decidedBy({ decision }: CompiledWorkflow, decides: Decides | undefined): readonly MustFact[] {
  const required = decision?.schema.required ?? [];
  return Object.keys(decides ?? {}).flatMap((name) => (required.includes(name) ? [{ type: 'decided', name }] : []));
}

/** Acts that are sure to be established once some effects are carried out: one on condition may not be. */
export function establishedBy(
  { identity }: Pick<ParsedSource, 'identity'>,
  effects: readonly WorkflowEffect[] | undefined,
): readonly MustFact[] {
  return (effects ?? []).flatMap((effect) =>
    effect.type === 'document' && effect.when === undefined && isAct(definitionOf(identity, effect.document))
      ? [{ type: 'established', act: actName(effect.document) } as const]
      : [],
  );
}

/** What is sure as an action is taken, before anything is decided by it. */
export function knownWhenTaken({ id, definition, form }: CompiledAction, byTime: boolean): readonly MustFact[] {
  const guards = (definition.guards ?? []).filter(({ when }) => !byTime || !readsOwnData(id, when));
  return [
    ...requiredBy(definition),
    ...guards.flatMap(({ when }) => factsKnown(when)),
    ...takenBy(id, form !== null && !byTime),
  ];
}

/** An action taken; with its form filled, or without. */
export function takenBy(action: string, filled: boolean): readonly MustFact[] {
  return [{ type: 'taken', action }, ...(filled ? [{ type: 'filled', action } as const] : [])];
}

/** Annotations that must be recorded for an action to be open. */
export function requiredBy({ requires }: WorkflowAction): readonly MustFact[] {
  return (requires ?? []).map((field) => ({ type: 'recorded', field }));
}

/** Where people may take an action, and where time does. */
export function sourcesOf(
  { workflow, states }: CompiledWorkflow,
  { id, definition, states: possible }: CompiledAction,
): { readonly people: readonly string[]; readonly time: readonly string[] } {
  const timed = Object.entries(states).flatMap(([state, { timers }]) =>
    Object.values(timers ?? {}).some(({ action }) => action === id) ? [state] : [],
  );
  const clocked = Object.values(workflow.clocks ?? {}).flatMap(({ action, suspendedIn = [], stopsIn = [] }) =>
    action === id ? possible.filter((state) => !suspendedIn.includes(state) && !stopsIn.includes(state)) : [],
  );
  return { people: definition.by.some((by) => by !== 'time') ? possible : [], time: [...timed, ...clocked] };
}

/** What a condition found true tells of the case: what is there was given at some time. */
export function factsKnown(when: string): readonly MustFact[] {
  return [...factsWhenTrue(when)].flatMap(([path, { present, values }]) =>
    present === true ? factsOfValue(path, values ?? null) : [],
  );
}

/** What must have happened for a value to be there, and to be one of some. */
function factsOfValue(path: string, values: readonly Json[] | null): readonly MustFact[] {
  const read = readName(path.split('.'));
  switch (read.type) {
    case 'annotation': {
      const [field] = read.names;
      return field === undefined ? [] : [{ type: 'recorded', field }];
    }
    case 'opinion':
      return read.id === undefined ? [] : [{ type: 'answered', opinion: read.id }];
    case 'action': {
      const { id: action } = read;
      if (action === undefined) return [];
      const field = read.names.join('.');
      const isOfAll = field === '' || findName(`actions.<action>.${field}`) !== undefined;
      const given = { type: 'given', action, field } as const;
      // Paths on which it is one value and another agree at least that there is one.
      const each = values === null ? [null] : [null, values];
      return isOfAll
        ? takenBy(action, false)
        : [...takenBy(action, true), ...each.map((some) => ({ ...given, values: some }))];
    }
    // One that is not required may be taken away again: whoever reads it asks for it all the same.
    case 'decided': {
      const [name] = read.names;
      return name === undefined ? [] : [{ type: 'decided', name }];
    }
    case 'act':
      return read.id === undefined ? [] : [{ type: 'established', act: read.id }];
    case 'adHoc':
    case 'delay':
    case 'quota':
    case 'case':
    case 'value':
      return [];
  }
}

function actionWays(parsed: ParsedSource, compiled: CompiledWorkflow, action: CompiledAction): readonly Way[] {
  const { to } = action.definition;
  if (to === undefined) return [];
  const { people, time } = sourcesOf(compiled, action);
  const established = establishedBy(parsed, action.definition.effects);
  const gives = (byTime: boolean): Sure => sureOf([...givenBy(compiled, action, byTime), ...established]);
  return [
    ...people.map((from) => ({ from, to, action, gives: gives(false) })),
    ...time.map((from) => ({ from, to, action, gives: gives(true) })),
  ];
}

function stateWays(compiled: CompiledWorkflow, { id, state }: StateEntry): readonly Way[] {
  const always = (state.always ?? []).map(({ to, when, decides }) => ({
    from: id,
    to,
    action: null,
    gives: sureOf([...(when === undefined ? [] : factsKnown(when)), ...decidedBy(compiled, decides)]),
  }));
  const branches = Object.values(state.branches ?? {}).map(({ initial }) => ({
    from: id,
    to: initial,
    action: null,
    gives: NOTHING_SURE,
  }));
  const join = (['then', 'withoutQuorum'] as const).flatMap((way) => {
    const to = kindOf(state) === 'opinions' ? state[way]?.to : undefined;
    if (to === undefined) return [];
    const gives = sureOf([...joinGives(state, way), ...decidedBy(compiled, state[way]?.decides)]);
    return [{ from: id, to, action: null, gives }];
  });
  return [...always, ...branches, ...join];
}

/** Opinions that are in on a way out of their state: those that are always asked, unless enough closed the others before. */
export function joinGives(
  { opinions = {}, quorum }: WorkflowState,
  way: 'then' | 'withoutQuorum',
): readonly MustFact[] {
  const all = Object.entries(opinions);
  const closed = way === 'then' && quorum !== undefined && quorum < all.length;
  return closed
    ? []
    : all.flatMap(([opinion, { when }]) => (when === undefined ? [{ type: 'answered', opinion }] : []));
}

type Arrival = { readonly from: string; readonly to: string; readonly sure: Sure };

/** Branches that are all done: what is sure at the end of each is sure after. */
function joins(
  compiled: CompiledWorkflow,
  entries: readonly StateEntry[],
  entered: ReadonlyMap<string, Sure>,
): readonly Arrival[] {
  return entries.flatMap(({ id, state }) => {
    if (!state.then || kindOf(state) !== 'parallel') return [];
    const ends = Object.keys(state.branches ?? {}).map((branch) =>
      entries
        .filter(
          (entry) => entry.parent?.state === id && entry.parent.branch === branch && kindOf(entry.state) === 'final',
        )
        .flatMap((entry) => entered.get(entry.id) ?? []),
    );
    if (ends.some((found) => found.length === 0)) return [];
    const all = ends.map((found) => found.reduce(bothSure));
    const decided = sureOf(decidedBy(compiled, state.then.decides));
    const sure = joinSure(all.reduce(joinSure, entered.get(id) ?? NOTHING_SURE), decided);
    return [{ from: id, to: state.then.to, sure }];
  });
}

/** What agents may record, and so empty, at a state where a case rests; and opinions, which entering it asks afresh. */
function editableIn({ agentSchema }: ParsedSource, { id, state }: StateEntry): Sure {
  if (kindOf(state) === 'final' || state.always?.some(({ when }) => when === undefined)) return NOTHING_SURE;
  const fields = [...possibleProperties(agentSchema ?? {})].filter(
    ([, { cagou }]) => cagou?.states?.includes(id) ?? true,
  );
  return sureOf([
    ...Object.keys(state.opinions ?? {}).map((opinion) => ({ type: 'answered', opinion }) as const),
    ...fields.map(([field]) => ({ type: 'recorded', field }) as const),
  ]);
}

/** Actions that may be taken again and again where the case is, without leading it on. */
function retakenIn({ actions }: CompiledWorkflow, id: string): readonly CompiledAction[] {
  return Object.values(actions).filter(({ definition: { to }, states }) => to === undefined && states.includes(id));
}

/** What was given to an action the time before is no longer known once it is taken again. */
function forget(sure: Sure, action: CompiledAction | null): Sure {
  if (!action?.form) return sure;
  return withoutFacts(sure, (fact) => (fact.type === 'filled' || fact.type === 'given') && fact.action === action.id);
}

function without(sure: Sure, removed: Sure): Sure {
  return withoutFacts(sure, (fact) => isSure(removed, fact));
}
