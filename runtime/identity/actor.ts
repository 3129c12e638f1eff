/**
 * Turns a signed-in person into the actor that the engine judges. Who asks is the applicant of their own case even when
 * they are an agent: nobody decides on their own request, nor has it decided on in their place.
 */
import { consultedGroups, groupFunction, type Actor, type Case } from '../../engine/index.ts';
import { isForRequest, isOfPrincipal, type Mandated } from './mandated.ts';
import { fr as messages } from './messages/fr.ts';
import { functionsIn, functionsOn, type Absent, type Viewer } from './viewer.ts';

/** The viewer as an agent of a scheme, who files a request that is no case yet. */
export function agentActor(viewer: Viewer, dispositifId: string): Actor {
  return { type: 'agent', userId: viewer.userId, name: viewer.name, functions: functionsIn(viewer, dispositifId) };
}

/**
 * The viewer as someone who asks, for themselves or for a company or an association. Throws for an account that is not in the
 * register.
 */
export function applicantActor(
  { personId, name }: Viewer,
  establishment?: string,
): Extract<Actor, { type: 'applicant' }> {
  if (personId === null) throw new Error('an applicant is in the register');
  return { type: 'applicant', personId, name, ...(establishment !== undefined && { establishment }) };
}

/** The viewer as someone who acts for another person. Throws as `applicantActor` does. */
export function mandateActor(viewer: Viewer, { id, personId: principal }: Pick<Mandated, 'id' | 'personId'>): Actor {
  return { ...applicantActor({ ...viewer, name: messages.mandatary(viewer.name) }), mandate: { id, principal } };
}

type Subject = Pick<Case, 'applicant' | 'dispositif' | 'filedAt' | 'mandate' | 'opinions' | 'outcome' | 'routes'>;

/** The viewer towards one case, with the groups of theirs that were asked on it, and those whose place they take. */
export function actorFor(viewer: Viewer, subject: Subject): Actor {
  const owner = subject.applicant.establishment?.id;
  if (owner !== undefined && viewer.establishments.some(({ id }) => id === owner)) return applicantActor(viewer, owner);
  // Who filed for a company or an association that they left sees no more of it, and does not judge it either.
  if (viewer.personId === subject.applicant.personId) return applicantActor(viewer);
  const mandate = viewer.mandates.find((one) => isForRequest(one, subject));
  if (mandate) return mandateActor(viewer, mandate);
  // Nobody judges for whom they act, be the request not entrusted to them; nor what they filed under a mandate that has ended.
  if (viewer.mandates.some((one) => isOfPrincipal(one, subject)) || filedForAnother(viewer, subject))
    return applicantActor(viewer);
  const standsFor = viewer.standsFor.map((absent) => ({
    userId: absent.userId,
    name: absent.name,
    functions: heldOn(absent, subject),
    asks: isOwner(absent, subject),
  }));
  const kept = standsFor.filter(({ asks }) => !asks);
  const lost = new Set(standsFor.filter(({ asks }) => asks).flatMap(({ functions }) => functions));
  const functions = heldOn(viewer, subject).filter(
    (name) => !lost.has(name) || kept.some((absent) => absent.functions.includes(name)),
  );
  return {
    type: 'agent',
    userId: viewer.userId,
    name: viewer.name,
    functions,
    ...(kept.length > 0 && { standsFor: kept.map(({ asks: _asks, ...absent }) => absent) }),
  };
}

/** Functions held on a case, and the groups that were asked on it. */
function heldOn(held: Pick<Viewer, 'functions' | 'groups'>, subject: Subject): readonly string[] {
  const consulted = consultedGroups(subject);
  const asGroups = held.groups.filter(({ id }) => consulted.includes(id)).map(({ id }) => groupFunction(id));
  return [...functionsOn(held, subject), ...asGroups];
}

/** Whether it is the absent one who asks. */
function isOwner({ personId, establishments, mandates }: Absent, subject: Subject): boolean {
  const { applicant } = subject;
  const owner = applicant.establishment?.id;
  return (
    (personId !== null && personId === applicant.personId) ||
    (owner !== undefined && establishments.includes(owner)) ||
    mandates.some((one) => isOfPrincipal(one, subject)) ||
    filedForAnother({ personId }, subject)
  );
}

/** Whether somebody filed it in the name of who had appointed them. */
function filedForAnother({ personId }: Pick<Viewer, 'personId'>, { mandate }: Subject): boolean {
  return personId !== null && mandate?.given?.personId === personId;
}
