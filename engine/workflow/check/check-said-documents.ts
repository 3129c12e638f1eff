/** « La décision est dans vos documents », of an end that decides nothing and to which no way makes one: the applicant would look for it in vain. */
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { isShownLetter } from '../../language/recipients.ts';
import { kindOf, listStates } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { shortestPaths } from './graph-walk.ts';

const SAYS = /(?<![\wÀ-ÿ])(?:est|sont|se trouve(?:nt)?) dans vos documents/i;

/** Ends whose words promise a document that no way there makes. */
export function checkSaidDocuments(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { workflow, report } = parsed;
  const links = listEdges(compiled);
  return listStates(workflow).flatMap(({ id, state, pointer, parent }) => {
    const written = SAYS.exec(state.explain ?? '')?.[0];
    // A decision may come on paper alone, and be put among them later.
    const isUndecided = state.outcome === 'closed' || state.outcome === 'withdrawn';
    if (written === undefined || kindOf(state) !== 'final' || parent || !isUndecided) return [];
    const before = new Set(Object.keys(compiled.states).filter((one) => shortestPaths(one, links).has(id)));
    const isMade =
      [...(workflow.filed ?? []), ...[...before].flatMap((one) => compiled.states[one]?.entry ?? [])].some(
        isShownLetter,
      ) ||
      Object.values(compiled.actions).some(({ id: action, definition: { to, effects = [] }, states }) => {
        const leads = states.some((one) => before.has(one)) && (to === undefined || before.has(to) || to === id);
        const certified = Object.values(workflow.clocks ?? {}).some(
          (clock) => clock.action === action && clock.certificate !== undefined,
        );
        return leads && (certified || effects.some(isShownLetter));
      }) ||
      [...before].some((one) => {
        const { always = [], then, withoutQuorum } = compiled.states[one] ?? {};
        return [...always, then, withoutQuorum].some((step) => (step?.effects ?? []).some(isShownLetter));
      });
    if (isMade) return [];
    const params = { written, state: state.title };
    return [report('workflow.document-unmade', 'workflow.json', joinPointer(pointer, 'explain'), params)];
  });
}
