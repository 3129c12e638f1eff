/**
 * What a token may do at most, of what its owner may. Each capability says under which scopes a token has it; the table of
 * permissions is asked besides, so that a scope never gives anything.
 */
import type { TokenScope } from '../../schemas/types/api.ts';
import type { Capability } from './permissions.ts';
import type { Viewer } from './viewer.ts';

/** How far a token reaches; null for all that its owner may, in all schemes. */
export interface TokenLimits {
  readonly scopes: readonly TokenScope[] | null;
  readonly schemes: readonly string[] | null;
}

const ANY = 'any';
const CASES = ['cases.read', 'cases.write'] as const;
const OWN_CASES = ['cases.read', 'cases.write', 'own'] as const;
const WRITE = ['cases.write', 'own'] as const;
const SOURCES = ['sources.read', 'sources.write'] as const;
/** For people at their screens alone. */
const NEVER = [] as const;

const SCOPES: Readonly<Record<Capability, readonly TokenScope[] | typeof ANY>> = {
  'session.read': ANY,
  'catalogue.read': ANY,
  'source.read': SOURCES,
  'source.write': ['sources.write'],
  'version.publish': ['sources.write'],
  'scheme.offer': ['sources.write'],
  'live.hear': CASES,
  'queue.read': CASES,
  'feed.read': ANY,
  'sitting.keep': ['cases.write'],
  'service.read': ['statistics'],
  'person.search': ['people'],
  'formCode.read': ['cases.write'],
  'person.read': ['people'],
  'person.merge': NEVER,
  'establishment.read': ['people'],
  'agent.list': CASES,
  'template.use': CASES,
  'letter.print': ['cases.write'],
  'mailbox.read': ['cases.write'],
  'label.use': ['cases.write'],
  'absence.say': NEVER,
  'notice.read': CASES,
  'case.read': OWN_CASES,
  'case.act': WRITE,
  'case.instruct': ['cases.write'],
  'case.file': ['own'],
  'case.fileFor': ['cases.write'],
  'message.read': OWN_CASES,
  'jotting.keep': ['cases.write'],
  'case.receipt': OWN_CASES,
  'draft.begin': WRITE,
  'draft.write': WRITE,
  'file.send': WRITE,
  'file.read': OWN_CASES,
  'own.read': ['own'],
  'own.write': ['own'],
  'reading.list': ['oversight'],
  'processing.read': ['oversight'],
  'retention.read': ['oversight'],
  'retention.carryOut': NEVER,
  'breach.keep': NEVER,
  'person.export': NEVER,
  'token.manage': NEVER,
  'people.manage': ['administration'],
  'account.provision': ['accounts'],
  'link.decide': ['administration'],
  'right.history': ['administration', 'oversight'],
  'application.manage': ['administration'],
  'application.read': NEVER,
  'setting.manage': ['administration'],
  'effect.manage': ['administration'],
  'mail.report': ANY,
  'demo.use': ANY,
  'demo.time': NEVER,
};

/** Where the API names one scheme of the studio, whose sources a token for some schemes may reach there alone. */
const ONE_SCHEME = /^\/api\/v1\/dispositifs\/:id(?:\/|$)/u;
const SOURCE = new Set<Capability>(['source.read', 'source.write', 'version.publish', 'scheme.offer']);

/** A route as it is asked for. */
interface TokenUse {
  readonly capability: Capability;
  /** As it was registered. */
  readonly url: string;
  readonly scheme: string | undefined;
}

/**
 * Whether a token reaches a route. Limited to some schemes, it reaches the sources of these and makes no others: what belongs to
 * no one scheme (drafting a new one, copies, imports) is closed to it.
 */
export function reaches({ scopes, schemes }: TokenLimits, { capability, url, scheme }: TokenUse): boolean {
  const under = SCOPES[capability];
  if (scopes !== null && under !== ANY && !under.some((scope) => scopes.includes(scope))) return false;
  if (schemes === null || !SOURCE.has(capability)) return true;
  return scheme !== undefined && ONE_SCHEME.test(url) && !url.endsWith('/copies') && schemes.includes(scheme);
}

/** The owner of a token as far as the token reaches: functions of its schemes, and nothing of their own unless it says so. */
export function limitViewer(viewer: Viewer, { scopes, schemes }: TokenLimits): Viewer {
  const isReached = ({ dispositif }: { readonly dispositif: string }): boolean =>
    schemes === null || schemes.includes(dispositif);
  const isInstructing = scopes === null || scopes.some((scope) => scope !== 'own');
  const functions = (held: Viewer['functions']): Viewer['functions'] => (isInstructing ? held.filter(isReached) : []);
  const hasOwn = schemes === null && (scopes === null || scopes.includes('own'));
  return {
    ...viewer,
    functions: functions(viewer.functions),
    standsFor: viewer.standsFor.map((absent) => ({ ...absent, functions: functions(absent.functions) })),
    // Opinions are asked of groups, of whatever scheme.
    groups: isInstructing && schemes === null ? viewer.groups : [],
    ...(!hasOwn && { personId: null, establishments: [], mandates: [] }),
  };
}
