/**
 * Who may do what on a case. It is decided here and nowhere else, from what the workflow says (`by`, `function`) and the
 * functions the person holds; the list of actions on screen and `decide` both ask this.
 */
import type { WorkflowAction } from '../../../schemas/types/workflow.ts';
import { isGroupFunction } from '../../case/opinions.ts';
import type { Case } from '../../case/case.ts';
import type { Actor, Applicant } from '../../case/people.ts';

/** Whether an actor is among those who may take an action of a case. */
export function mayAct(
  definition: Pick<WorkflowAction, 'by'>,
  actor: Actor,
  subject: Pick<Case, 'applicant'>,
): boolean {
  return definition.by.some((by) => isOne(by, actor, subject.applicant));
}

/** Whether an actor is an agent who holds a function. */
export function holdsFunction(actor: Actor, name: string): boolean {
  return actor.type === 'agent' && actor.functions.includes(name);
}

/** Whether a task that somebody has taken is an actor's to do: their own, or that of a colleague whose place they take. */
export function isHolder(actor: Actor, { userId }: { readonly userId: string }): boolean {
  if (actor.type !== 'agent') return false;
  return actor.userId === userId || (actor.standsFor ?? []).some((absent) => absent.userId === userId);
}

/** Whether an actor has something to do with a case at all: its applicant, or an agent of the scheme. */
export function isInvolved(actor: Actor, subject: Pick<Case, 'applicant'>): boolean {
  return isApplicant(actor, subject.applicant) || isOfScheme(actor);
}

/** Whether an actor is an agent who holds a function of the scheme, and not only one whose group was consulted. */
export function isOfScheme(actor: Actor): boolean {
  return actor.type === 'agent' && actor.functions.some((name) => !isGroupFunction(name));
}

/**
 * Whether an actor is the applicant, or acts for them under a mandate. A request of a company or an association is that of all who
 * act for it, and of nobody else.
 */
export function isApplicant(actor: Actor, applicant: Pick<Applicant, 'personId' | 'establishment'>): boolean {
  if (actor.type !== 'applicant') return false;
  const { personId, establishment } = applicant;
  return establishment ? actor.establishment === establishment.id : principalOf(actor) === personId;
}

/** In whose name an applicant acts: their own, or that of the person who appointed them. */
export function principalOf({ personId, mandate }: Extract<Actor, { type: 'applicant' }>): string {
  return mandate?.principal ?? personId;
}

/** Whether an actor acts for the applicant under a mandate: what is the applicant's beside the request is not theirs. */
export function isMandated(actor: Actor): boolean {
  return actor.type === 'applicant' && actor.mandate !== undefined;
}

/** Who asked, as the actor of what they do on their request. */
export function asActor({ personId, givenName, familyName, establishment }: Applicant): Actor {
  const name = `${givenName} ${familyName}`;
  return { type: 'applicant', personId, name, ...(establishment && { establishment: establishment.id }) };
}

/** Whether an actor is time itself, or the system acting for it. */
export function isTime(actor: Actor): boolean {
  return actor.type === 'time' || actor.type === 'system';
}

/** Name under which an actor's deeds are kept. */
export function nameOf(actor: Actor): string {
  return actor.type === 'time' ? 'Délai' : actor.name;
}

function isOne(by: string, actor: Actor, applicant: Applicant): boolean {
  switch (by) {
    case 'applicant':
      return isApplicant(actor, applicant);
    case 'time':
    case 'system':
      return actor.type === by;
    default:
      return holdsFunction(actor, by);
  }
}
