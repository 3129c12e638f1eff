/**
 * Who may do what, in one place. A person is some principals: by a role over the whole site, or by a relation to one case
 * or draft. Each capability lists the principals that have it; nothing else in the product decides.
 * Which actions of a workflow are open to whom is the scheme's affair, and the engine's.
 */
import type { Role } from '../../schemas/types/api.ts';

/** What a person is to the whole site. */
type SitePrincipal = 'anyone' | 'signedIn' | Role;
/**
 * What a person is to one case, file or draft. `consulted`: a member of a group whose opinion was asked on the case, as long as
 * it is open. `application`: not a person but a business application, by its token.
 */
export type Relation = 'owner' | 'functionHolder' | 'draftHolder' | 'consulted' | 'application';
type Principal = SitePrincipal | Relation;

const RELATIONS: ReadonlySet<Principal> = new Set([
  'owner',
  'functionHolder',
  'draftHolder',
  'consulted',
  'application',
]);

const CAPABILITIES = {
  'session.read': ['anyone'],
  'catalogue.read': ['anyone'],

  'source.read': ['author'],
  'source.write': ['author'],
  'version.publish': ['author'],
  'scheme.offer': ['author'],

  'live.hear': ['agent', 'dpo', 'administrator'],
  'queue.read': ['agent'],
  'feed.read': ['anyone'],
  'sitting.keep': ['functionHolder'],
  'service.read': ['agent'],
  'person.search': ['agent'],
  'formCode.read': ['agent'],
  'person.read': ['agent'],
  'person.merge': ['agent'],
  'establishment.read': ['agent'],
  'agent.list': ['agent'],
  'template.use': ['agent'],
  'letter.print': ['agent'],
  'mailbox.read': ['agent'],
  'label.use': ['agent'],
  'absence.say': ['agent'],
  'notice.read': ['agent'],

  'case.read': ['owner', 'functionHolder', 'consulted'],
  'case.act': ['owner', 'functionHolder', 'consulted'],
  'case.instruct': ['functionHolder'],
  'case.file': ['signedIn'],
  'case.fileFor': ['functionHolder'],
  'message.read': ['owner', 'functionHolder'],
  'jotting.keep': ['functionHolder', 'consulted'],
  'case.receipt': ['owner', 'functionHolder'],

  'draft.begin': ['anyone'],
  'draft.write': ['draftHolder'],
  'file.send': ['draftHolder', 'owner', 'functionHolder', 'consulted'],
  'file.read': ['draftHolder', 'owner', 'functionHolder', 'consulted'],

  'own.read': ['signedIn'],
  'own.write': ['signedIn'],
  'reading.list': ['dpo'],
  'processing.read': ['dpo'],
  'retention.read': ['dpo'],
  'retention.carryOut': ['dpo'],
  'breach.keep': ['dpo'],
  'person.export': ['dpo'],
  'token.manage': ['signedIn'],

  'people.manage': ['administrator'],
  'account.provision': ['administrator'],
  'link.decide': ['administrator'],
  'right.history': ['administrator', 'dpo'],
  'application.manage': ['administrator'],
  'application.read': ['application'],
  'setting.manage': ['administrator'],
  'effect.manage': ['administrator'],
  'mail.report': ['anyone'],
  'demo.use': ['anyone'],
  'demo.time': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Principal[]>>;

/** Something a person may be let do; each route of the API asks for one. */
export type Capability = keyof typeof CAPABILITIES;

/** Who has roles over the site. */
export interface RoleHolder {
  readonly roles: readonly Role[];
}

/** All that a viewer is: null, when nobody is signed in, is anyone; `relations` are theirs to one thing. */
export function principalsOf(viewer: RoleHolder | null, relations: readonly Relation[] = []): ReadonlySet<Principal> {
  const site: readonly SitePrincipal[] = viewer ? ['anyone', 'signedIn', ...viewer.roles] : ['anyone'];
  return new Set<Principal>([...site, ...relations]);
}

/** Whether a viewer may do something, given their relations to the thing concerned. */
export function may(viewer: RoleHolder | null, capability: Capability, relations: readonly Relation[] = []): boolean {
  const principals = principalsOf(viewer, relations);
  return listOf(capability).some((principal) => principals.has(principal));
}

/** What can be said before the thing is known: `depends` when a relation to it may still allow. */
export function gate(viewer: RoleHolder | null, capability: Capability): 'open' | 'closed' | 'sign-in' | 'depends' {
  if (may(viewer, capability)) return 'open';
  const needed = listOf(capability);
  if (needed.includes('draftHolder') || needed.includes('application')) return 'depends';
  if (!viewer) return 'sign-in';
  return needed.some((principal) => RELATIONS.has(principal)) ? 'depends' : 'closed';
}

function listOf(capability: Capability): readonly Principal[] {
  return CAPABILITIES[capability];
}
