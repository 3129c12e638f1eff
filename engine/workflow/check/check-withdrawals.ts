/**
 * Who withdraws a request gives up what was not decided yet. A withdrawal that says no states is possible in all that are not
 * final, those after the decision among them: a grant that is signed, or paid, would end as if it had never been.
 */
import type { WorkflowAction, WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { CAPTIONS } from '../../language/captions.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';
import { writtenToApplicant } from '../../templates/template-file.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { isLiving, senseAfter, senseOfWords } from './decision-sense.ts';
import { shortestPaths } from './graph-walk.ts';

/** Withdrawals that are possible on what was granted, for want of `from`, or because it is listed there. */
export function checkWithdrawals(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { report, workflow } = parsed;
  return listActions(workflow).flatMap(({ id, action, pointer, state }) => {
    if (action.kind !== 'withdrawal' || state !== null) return [];
    if (action.from) return checkListed(parsed, compiled, action, pointer);
    const possible = compiled.actions[id]?.states ?? [];
    const undecided = statesBeforeGrant(parsed, compiled);
    const late = possible.find((name) => !undecided.has(name) && isOfGrant(compiled, name));
    if (late === undefined) return [];
    const from = possible.filter((name) => undecided.has(name));
    const params = { action: action.title, state: compiled.states[late]?.title ?? late, from };
    const related = [{ caption: CAPTIONS.granted, place: joinPointer('/states', late) }];
    return [report('workflow.withdrawal-late', 'workflow.json', pointer, params, related)];
  });
}

/** Who takes a request back, and who gives up what was granted, are told different things: one action is not both. */
function checkListed(
  parsed: ParsedSource,
  compiled: CompiledWorkflow,
  { from = [], to, title }: WorkflowAction,
  pointer: Pointer,
): readonly Diagnostic[] {
  const { report, workflow } = parsed;
  const undecided = statesBeforeGrant(parsed, compiled);
  if (workflow.states[to ?? '']?.outcome !== 'withdrawn' || !from.some((id) => undecided.has(id))) return [];
  return from.flatMap((id, at) => {
    if (undecided.has(id) || !isLiving(compiled, id)) return [];
    const params = { action: title, state: compiled.states[id]?.title ?? id, name: id };
    const related = [{ caption: CAPTIONS.granted, place: joinPointer('/states', id) }];
    return [report('workflow.withdrawal-granted', 'workflow.json', joinPointer(pointer, 'from', at), params, related)];
  });
}

/** Whether a case that is there was granted, or may still end so. */
function isOfGrant(compiled: CompiledWorkflow, id: string): boolean {
  const state = compiled.states[id];
  return state !== undefined && kindOf(state) !== 'final' && senseAfter(compiled, id, []) !== 'refused';
}

/** States that a case may come to before it is granted: no legal delay of decision stopped, no money, no letter that grants. */
function statesBeforeGrant({ workflow, source }: ParsedSource, compiled: CompiledWorkflow): ReadonlySet<string> {
  const stops = Object.values(workflow.clocks ?? {}).flatMap(({ silence, stopsIn = [] }) =>
    silence === 'none' ? [] : stopsIn,
  );
  const grants = (effects: readonly WorkflowEffect[] = []): boolean =>
    effects.some((effect) => effect.type === 'amount') ||
    writtenToApplicant(effects).some((file) => {
      const [title = ''] = (source.files[file] ?? '').split('\n', 1);
      return senseOfWords(title) === 'granted';
    });
  const granting = new Set(
    Object.values(compiled.actions).flatMap(({ id, definition }) => (grants(definition.effects) ? [id] : [])),
  );
  const links = listEdges(compiled).filter(({ id, to }) => {
    const [kind, action = ''] = id.split(':');
    return !stops.includes(to) && !(kind === 'action' && granting.has(action));
  });
  return new Set(shortestPaths(workflow.initial, links).keys());
}
