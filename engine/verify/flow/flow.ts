/**
 * What is sure to have happened when a case is at a point of its workflow: the actions taken, the opinions in, what agents
 * recorded. A fact is sure at a state when it is sure on every way into it (a forward analysis to its fixed point).
 *
 * A fact is a word: `actions.<a>` (taken), `actions.<a>+` (taken by someone who filled its form; time fills none),
 * `avis.<o>` (in), `agent.<f>` (recorded).
 */
import type { WorkflowAction, WorkflowState } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledAction, CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import { readsOwnData } from '../../workflow/decide/action-status.ts';
import { kindOf, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import { factsWhenTrue } from '../domains/feel-reads.ts';

export type Sure = ReadonlySet<string>;
/** A way from one state to another, with what is sure once it is taken and what no longer is. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly gives: Sure;
  readonly takes: Sure;
  /** In French: what is done on this way; empty for what happens by itself. */
  readonly title: string;
};
export type Flow = {
  readonly compiled: CompiledWorkflow;
  readonly entries: readonly StateEntry[];
  readonly ways: readonly Way[];
  /** Sure when the state is entered; absent for a state that no case reaches. */
  readonly entered: ReadonlyMap<string, Sure>;
  /** Sure as long as the case stays there: what agents may empty there is not. */
  readonly within: ReadonlyMap<string, Sure>;
};

export const NOTHING: Sure = new Set();

/** Analyses a workflow whose names and paths were found sound. */
export function analyseFlow(parsed: ParsedSource, compiled: CompiledWorkflow): Flow {
  const entries = listStates(parsed.workflow);
  const ways = [
    ...Object.values(compiled.actions).flatMap((action) => actionWays(compiled, action)),
    ...entries.flatMap(stateWays),
  ];
  const entered = new Map<string, Sure>([[parsed.workflow.initial, NOTHING]]);
  const editable = new Map(entries.map((entry) => [entry.id, editableIn(parsed, entry)]));
  const stay = (id: string): Sure => without(entered.get(id) ?? NOTHING, editable.get(id) ?? NOTHING);
  for (let changed = true; changed;) {
    changed = false;
    for (const arrival of [...ways, ...joins(entries, entered)]) {
      if (!entered.has(arrival.from)) continue;
      const { to } = arrival;
      const sure = 'sure' in arrival ? arrival.sure : union(without(stay(arrival.from), arrival.takes), arrival.gives);
      const former = entered.get(to);
      const next = former ? both(former, sure) : sure;
      if (former && former.size === next.size) continue;
      entered.set(to, next);
      changed = true;
    }
  }
  return { compiled, entries, ways, entered, within: new Map([...entered.keys()].map((id) => [id, stay(id)])) };
}

/** What is sure once an action is taken, by someone or by time. */
export function givenBy({ id, definition, form }: CompiledAction, byTime: boolean): Sure {
  const guards = (definition.guards ?? []).filter(({ when }) => !byTime || !readsOwnData(id, when));
  return new Set([
    ...requiredBy(definition),
    ...guards.flatMap(({ when }) => wordsKnown(when)),
    `actions.${id}`,
    ...(form && !byTime ? [`actions.${id}+`] : []),
  ]);
}

/** Annotations that must be recorded for an action to be open. */
export function requiredBy({ requires }: WorkflowAction): readonly string[] {
  return (requires ?? []).map((field) => `agent.${field}`);
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

/** Facts of both; what is sure on two ways. */
export function both(left: Sure, right: Sure): Sure {
  return new Set([...left].filter((word) => right.has(word)));
}

export function union(left: Sure, right: Iterable<string>): Sure {
  return new Set([...left, ...right]);
}

/** What a condition found true tells of the case. */
export function wordsKnown(when: string): readonly string[] {
  return [...factsWhenTrue(when)].flatMap(([path, { present }]) => {
    const [root, name, field] = path.split('.');
    if (present !== true || name === undefined) return [];
    if (root === 'agent' || root === 'avis') return [`${root}.${name}`];
    return root === 'actions' ? [`actions.${name}`, ...(field === 'par' || field === 'le' ? [] : [path])] : [];
  });
}

function actionWays(compiled: CompiledWorkflow, action: CompiledAction): readonly Way[] {
  const { to, title } = action.definition;
  if (to === undefined) return [];
  const { people, time } = sourcesOf(compiled, action);
  const forgets = new Set(action.form ? [`actions.${action.id}+`] : []);
  return [
    ...people.map((from) => ({ from, to, title, gives: givenBy(action, false), takes: NOTHING })),
    ...time.map((from) => ({ from, to, title, gives: givenBy(action, true), takes: forgets })),
  ];
}

function stateWays({ id, state }: StateEntry): readonly Way[] {
  const always = (state.always ?? []).map(({ to, when }) => ({
    from: id,
    to,
    title: '',
    gives: new Set(when === undefined ? [] : wordsKnown(when)),
    takes: NOTHING,
  }));
  const branches = Object.values(state.branches ?? {}).map(({ initial }) => ({
    from: id,
    to: initial,
    title: '',
    gives: NOTHING,
    takes: NOTHING,
  }));
  const join = (['then', 'withoutQuorum'] as const).flatMap((way) => {
    const to = kindOf(state) === 'opinions' ? state[way]?.to : undefined;
    return to === undefined ? [] : [{ from: id, to, title: '', gives: new Set(joinGives(state, way)), takes: NOTHING }];
  });
  return [...always, ...branches, ...join];
}

/** Opinions that are in on a way out of their state: all of them, unless enough closed the others before. */
export function joinGives({ opinions = {}, quorum }: WorkflowState, way: 'then' | 'withoutQuorum'): readonly string[] {
  const names = Object.keys(opinions);
  const closed = way === 'then' && quorum !== undefined && quorum < names.length;
  return closed ? [] : names.map((opinion) => `avis.${opinion}`);
}

type Arrival = { readonly from: string; readonly to: string; readonly sure: Sure };

/** Branches that are all done: what is sure at the end of each is sure after. */
function joins(entries: readonly StateEntry[], entered: ReadonlyMap<string, Sure>): readonly Arrival[] {
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
    const sure = ends.map((found) => found.reduce(both)).reduce<Sure>(union, entered.get(id) ?? NOTHING);
    return [{ from: id, to: state.then.to, sure }];
  });
}

/** What agents may record, and so empty, at a state where a case rests; and opinions, which entering it asks afresh. */
function editableIn({ agentSchema }: ParsedSource, { id, state }: StateEntry): Sure {
  if (kindOf(state) === 'final' || state.always?.some(({ when }) => when === undefined)) return NOTHING;
  const fields = Object.entries(agentSchema?.properties ?? {});
  const asked = Object.keys(state.opinions ?? {}).map((opinion) => `avis.${opinion}`);
  return new Set([
    ...asked,
    ...fields.flatMap(([name, { cagou }]) => ((cagou?.states?.includes(id) ?? true) ? [`agent.${name}`] : [])),
  ]);
}

function without(sure: Sure, removed: Sure): Sure {
  return removed.size === 0 ? sure : new Set([...sure].filter((word) => !removed.has(word)));
}
