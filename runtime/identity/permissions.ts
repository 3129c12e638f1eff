/**
 * Who may do what, in one place. A person stands towards a thing in some ways: by a role over the whole site, or by a
 * relation to one case or draft. Each capability lists the standings that give it; nothing else in the product decides.
 * Which actions of a workflow are open to whom is the scheme's affair, and the engine's.
 */
import type { Role } from '../../schemas/types/api.ts';

/** Standings that need nothing but the person. */
type SiteStanding = 'anyone' | 'signedIn' | Role;
/** Standings towards one case, file or draft. */
/** `consulted`: a member of a group whose opinion was asked on the case, as long as it is open. */
export type Relation = 'owner' | 'functionHolder' | 'draftHolder' | 'consulted';
type Standing = SiteStanding | Relation;

const RELATIONS: ReadonlySet<Standing> = new Set(['owner', 'functionHolder', 'draftHolder', 'consulted']);

const CAPABILITIES = {
  'session.read': ['anyone'],
  'catalogue.read': ['anyone'],

  'source.read': ['author'],
  'source.write': ['author'],
  'version.publish': ['author'],

  'queue.read': ['agent'],
  'person.search': ['agent'],
  'agent.list': ['agent'],

  'case.read': ['owner', 'functionHolder', 'consulted'],
  'case.act': ['owner', 'functionHolder', 'consulted'],
  'case.instruct': ['functionHolder'],
  'case.file': ['signedIn'],
  'case.fileFor': ['functionHolder'],
  'message.read': ['owner', 'functionHolder'],
  'case.receipt': ['owner', 'functionHolder'],

  'draft.begin': ['anyone'],
  'draft.write': ['draftHolder'],
  'file.send': ['draftHolder', 'owner', 'functionHolder', 'consulted'],
  'file.read': ['draftHolder', 'owner', 'functionHolder', 'consulted'],

  'own.read': ['signedIn'],
  'reading.list': ['dpo'],
  'token.manage': ['signedIn'],

  'people.manage': ['administrator'],
  'right.history': ['administrator', 'dpo'],
  'effect.manage': ['administrator'],
  'demo.use': ['anyone'],
  'demo.time': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>;

/** Something a person may be let do; each route of the API asks for one. */
export type Capability = keyof typeof CAPABILITIES;

/** What decides of standings: who it is, null when nobody is signed in. */
export interface Standable {
  readonly roles: readonly Role[];
}

/** All standings of a viewer: those of the site and the given relations to one thing. */
export function standingsOf(viewer: Standable | null, relations: readonly Relation[] = []): ReadonlySet<Standing> {
  const site: readonly SiteStanding[] = viewer ? ['anyone', 'signedIn', ...viewer.roles] : ['anyone'];
  return new Set<Standing>([...site, ...relations]);
}

/** Whether a viewer may do something, given their relations to the thing concerned. */
export function may(viewer: Standable | null, capability: Capability, relations: readonly Relation[] = []): boolean {
  const standings = standingsOf(viewer, relations);
  return listOf(capability).some((standing) => standings.has(standing));
}

/** What can be said before the thing is known: `depends` when a relation to it may still allow. */
export function gate(viewer: Standable | null, capability: Capability): 'open' | 'closed' | 'sign-in' | 'depends' {
  if (may(viewer, capability)) return 'open';
  const needed = listOf(capability);
  if (needed.includes('draftHolder')) return 'depends';
  if (!viewer) return 'sign-in';
  return needed.some((standing) => RELATIONS.has(standing)) ? 'depends' : 'closed';
}

function listOf(capability: Capability): readonly Standing[] {
  return CAPABILITIES[capability];
}
