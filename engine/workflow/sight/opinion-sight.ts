/**
 * Who sees an opinion. It is decided here and nowhere else. Who instructs the scheme sees all; who is only consulted sees
 * their own and those that are shared; the applicant sees those that are not confidential.
 */
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { OpinionRecord } from '../../case/records.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { isGroupFunction } from '../../case/opinions.ts';
import { holdsFunction, isApplicant } from '../model/permissions.ts';

/** Whether an actor instructs: holds a function that acts, has a task of its own, or that no opinion is asked of. */
export function mayInstruct({ workflow }: Pick<CompiledDispositif, 'workflow'>, actor: Actor): boolean {
  if (actor.type !== 'agent') return false;
  const consulted = consultedOnly(workflow);
  return actor.functions.some((name) => !isGroupFunction(name) && !consulted.has(name));
}

/** Functions of which nothing but opinions is asked. */
export function consultedOnly(workflow: CompiledWorkflow): ReadonlySet<string> {
  const acting = actingFunctions(workflow);
  const consulted = [
    ...Object.values(workflow.opinions).map(({ definition }) => definition.function),
    ...Object.values(workflow.adHoc).flatMap(({ definition }) => definition.functions ?? []),
  ];
  return new Set(consulted.filter((name) => !acting.has(name)));
}

/** Functions of the scheme whose opinion was asked on a case, answered or not; not of those that no condition called for. */
export function functionsAsked(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  { opinions }: Pick<Case, 'opinions'>,
): readonly string[] {
  const asked = Object.values(opinions).flatMap((opinion) =>
    opinion.closedBy === 'unneeded' ? [] : (findOpinion(workflow, opinion)?.function ?? []),
  );
  return [...new Set(asked)].filter((name) => name !== '' && !isGroupFunction(name)).toSorted();
}

/** Whether a case is shown to an agent of its scheme: who instructs sees all, who is only consulted those put to them. */
export function isPutTo(
  compiled: Pick<CompiledDispositif, 'workflow'>,
  subject: Pick<Case, 'opinions'>,
  functions: readonly string[],
): boolean {
  const consulted = consultedOnly(compiled.workflow);
  const asked = functionsAsked(compiled, subject);
  return functions.some((name) => !isGroupFunction(name) && (!consulted.has(name) || asked.includes(name)));
}

/** Functions that do more than give opinions, and so see all of a case. */
export function actingFunctions(workflow: CompiledWorkflow): ReadonlySet<string> {
  return new Set([
    ...Object.values(workflow.actions).flatMap(({ definition }) => definition.by),
    ...Object.values(workflow.states).flatMap(({ task }) => task?.function ?? []),
    ...Object.values(workflow.adHoc).flatMap(({ askers }) => askers),
  ]);
}

/** Whether an actor may see an opinion of a case, and know of it. */
export function maySeeOpinion(
  compiled: Pick<CompiledDispositif, 'workflow'>,
  subject: Pick<Case, 'applicant'>,
  opinion: OpinionRecord,
  actor: Actor,
): boolean {
  const found = findOpinion(compiled.workflow, opinion);
  if (!found) return false;
  if (isApplicant(actor, subject.applicant)) return !found.confidential;
  return found.shared || holdsFunction(actor, found.function) || mayInstruct(compiled, actor);
}
