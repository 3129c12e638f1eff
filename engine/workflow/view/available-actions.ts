/** The actions of a case as one person sees them: those of its present states that people take, open or closed. */
import { createScopes } from '../../names/scope.ts';
import { isPossible, reasonsAgainst, type ActionStatus } from '../decide/action-status.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { DecideContext } from '../decide/command.ts';
import type { ReadScope } from '../../feel/compiled-expression.ts';
import { ACTORS } from '../../language/walk-workflow.ts';

/**
 * Actions to show to someone, the primary ones first. An applicant sees those of applicants; an agent those of any
 * function of the scheme, with the reason when another's.
 */
export function availableActions(
  compiled: CompiledDispositif,
  subject: Case,
  { now, actor, ...known }: DecideContext,
): readonly ActionStatus[] {
  if (subject.erased) return [];
  const scopes = createScopes(compiled, known.counted);
  const scope: ReadScope = (names) => scopes(subject, now, names);
  return Object.values(compiled.workflow.actions)
    .filter((action) => isPossible(subject, action) && isStillOf(subject, action) && concerns(action, actor))
    .map((action) => statusOf(action, reasonsAgainst(compiled, subject, action, actor, scope, known)))
    .toSorted((left, right) => Number(right.primary) - Number(left.primary));
}

/** All that is left of a closed case is to be reopened. */
function isStillOf({ outcome }: Case, { definition }: CompiledAction): boolean {
  return outcome === null || definition.kind === 'reopening';
}

function concerns({ definition }: CompiledAction, actor: Actor): boolean {
  switch (actor.type) {
    case 'agent':
      return definition.by.some((by) => !ACTORS.includes(by));
    case 'application':
      return false;
    case 'applicant':
    case 'time':
    case 'system':
      return definition.by.includes(actor.type);
  }
}

function statusOf({ id, definition, form }: CompiledAction, reasons: ReturnType<typeof reasonsAgainst>): ActionStatus {
  return {
    id,
    title: definition.title,
    kind: definition.kind ?? 'step',
    open: reasons.length === 0,
    reasons: reasons.map(({ message }) => message),
    form: form?.schema ?? null,
    primary: definition.primary ?? false,
    danger: definition.danger ?? false,
  };
}
