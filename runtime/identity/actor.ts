/**
 * Turns a signed-in person into the actor that the engine judges. Who asks is the applicant of their own case even when
 * they are an agent: nobody decides on their own request.
 */
import { consultedGroups, groupFunction, type Actor, type Case } from '../../engine/index.ts';
import { functionsIn, functionsOn, type Viewer } from './viewer.ts';

/** The viewer as an agent of a scheme, who files a request that is no case yet. */
export function agentActor(viewer: Viewer, dispositifId: string): Actor {
  return { type: 'agent', userId: viewer.userId, name: viewer.name, functions: functionsIn(viewer, dispositifId) };
}

/**
 * The viewer as someone who asks, for themselves or for a company or an association. Throws for an account that is not in the
 * register.
 */
export function applicantActor({ personId, name }: Viewer, establishment?: string): Actor {
  if (personId === null) throw new Error('an applicant is in the register');
  return { type: 'applicant', personId, name, ...(establishment !== undefined && { establishment }) };
}

/** The viewer towards one case, with the groups of theirs that were asked on it. */
export function actorFor(
  viewer: Viewer,
  subject: Pick<Case, 'applicant' | 'dispositif' | 'opinions' | 'outcome' | 'routes'>,
): Actor {
  const owner = subject.applicant.establishment?.id;
  if (owner !== undefined && viewer.establishments.some(({ id }) => id === owner)) return applicantActor(viewer, owner);
  // Who filed for a company or an association that they left sees no more of it, and does not judge it either.
  if (viewer.personId === subject.applicant.personId) return applicantActor(viewer);
  const consulted = consultedGroups(subject);
  const asGroups = viewer.groups.filter(({ id }) => consulted.includes(id)).map(({ id }) => groupFunction(id));
  const functions = [...functionsOn(viewer, subject), ...asGroups];
  return { type: 'agent', userId: viewer.userId, name: viewer.name, functions };
}
