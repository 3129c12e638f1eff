/**
 * The workflow as a picture: states and the ways between them. The studio draws it and the verifier walks it, so that what
 * is proved is what is shown.
 */
import type { Workflow } from '../../../schemas/types/workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Outcome } from '../../case/case.ts';
import { formatDuration, writeHour } from '../../calendar/duration-words.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { kindOf, listStates } from '../../language/walk-workflow.ts';

type GraphNode = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'step' | 'opinions' | 'parallel' | 'final';
  readonly outcome: Outcome | null;
  /** Where a case just filed begins. */
  readonly initial: boolean;
  /** `own`: the scheme uses no definition of the library; else what became of the definition's state. */
  readonly origin: 'own' | 'inherited' | 'changed' | 'added';
};
type GraphEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Functions, `applicant`, `time`, `system`; empty for what happens by itself. */
  readonly by: readonly string[];
};

/** States as nodes and ways as edges, both by identifier. */
export type WorkflowGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
type State = Workflow['states'][string];

/** Nodes and edges of a compiled dispositif's workflow. */
export function workflowGraph({ workflow, library }: Pick<CompiledDispositif, 'workflow' | 'library'>): WorkflowGraph {
  const nodes = listStates(workflow.workflow).map(({ id, state, pointer }) => ({
    id,
    title: state.title,
    kind: kindOf(state),
    initial: id === workflow.workflow.initial,
    outcome: kindOf(state) === 'final' ? (state.outcome ?? null) : null,
    origin: library?.originOf(pointer) ?? ('own' as const),
  }));
  return { nodes, edges: listEdges(workflow) };
}

/** All ways from one state to another. */
export const listEdges: (workflow: CompiledWorkflow) => readonly GraphEdge[] = memoiseFor((workflow) => [
  ...actionEdges(workflow),
  ...Object.entries(workflow.states).flatMap(([id, state]) => [
    ...timerEdges(workflow, id, state),
    ...automaticEdges(id, state),
    ...joinEdges(id, state),
    ...branchEdges(id, state),
  ]),
  ...clockEdges(workflow),
]);

/** Actions that people or systems take; those of time alone are drawn with their timer or clock. */
function actionEdges({ actions }: CompiledWorkflow): readonly GraphEdge[] {
  return Object.values(actions).flatMap(({ id, definition, states }) => {
    const { to, title } = definition;
    const by = definition.by.filter((one) => one !== 'time');
    if (to === undefined || by.length === 0) return [];
    return states.map((from) => ({ id: `action:${id}:${from}`, from, to, label: title, by }));
  });
}

function timerEdges({ actions }: CompiledWorkflow, id: string, state: State): readonly GraphEdge[] {
  return Object.entries(state.timers ?? {}).flatMap(([name, { action, after, at, time }]) => {
    const definition = actions[action]?.definition;
    if (definition?.to === undefined) return [];
    const day = after === undefined ? `À la date ${at ?? ''}` : `Après ${formatDuration(after)}`;
    const when = time === undefined ? day : `${day}, à ${writeHour(time)}`;
    const label = `${when} : ${definition.title}`;
    return [{ id: `timer:${id}:${name}`, from: id, to: definition.to, label, by: ['time'] }];
  });
}

function clockEdges({ workflow, actions }: CompiledWorkflow): readonly GraphEdge[] {
  return Object.entries(workflow.clocks ?? {}).flatMap(([id, clock]) => {
    const action = actions[clock.action];
    const to = action?.definition.to;
    if (!action || to === undefined) return [];
    const idle = [...(clock.suspendedIn ?? []), ...(clock.stopsIn ?? [])];
    const label = `${clock.title} : ${action.definition.title}`;
    return action.states
      .filter((from) => !idle.includes(from))
      .map((from) => ({ id: `clock:${id}:${from}`, from, to, label, by: ['time'] }));
  });
}

function automaticEdges(id: string, { always }: State): readonly GraphEdge[] {
  return (always ?? []).map(({ to, when }, at) => {
    const label = when === undefined ? 'Automatiquement' : `Si ${when}`;
    return { id: `always:${id}:${at}`, from: id, to, label, by: [] };
  });
}

function joinEdges(id: string, state: State): readonly GraphEdge[] {
  if (!state.then) return [];
  const { then, quorum, withoutQuorum } = state;
  const isConditional = Object.values(state.opinions ?? {}).some(({ when }) => when !== undefined);
  const given = isConditional ? 'Tous les avis demandés sont rendus' : 'Tous les avis sont rendus';
  const all = kindOf(state) === 'opinions' ? given : 'Toutes les branches sont finies';
  const label = quorum === undefined ? all : `${quorum} avis rendus`;
  return [
    { id: `join:${id}`, from: id, to: then.to, label, by: [] },
    ...(withoutQuorum
      ? [{ id: `withoutQuorum:${id}`, from: id, to: withoutQuorum.to, label: 'Quorum non atteint', by: [] }]
      : []),
  ];
}

function branchEdges(id: string, { branches }: State): readonly GraphEdge[] {
  return Object.entries(branches ?? {}).map(([name, { title, initial }]) => ({
    id: `branch:${id}:${name}`,
    from: id,
    to: initial,
    label: title,
    by: [],
  }));
}
