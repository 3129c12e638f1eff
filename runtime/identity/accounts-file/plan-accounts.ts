/**
 * What a file of accounts would do, line by line, before anything is done: pure, so that what is shown, what is carried out and
 * what a command on the server does are one judgement.
 */
import { foldText } from '../../../engine/base/index.ts';
import type { PlannedAccount, Role } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';
import type { WantedAccount, WrongLine } from './read-accounts.ts';

/** An account there is. */
export interface KnownAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Those it holds; of one that is disabled, those it would hold again. In the order of their names. */
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
  readonly isDisabled: boolean;
}

/** What a file is judged against. */
export interface Known {
  /** By address in small letters. */
  readonly accounts: ReadonlyMap<string, KnownAccount>;
  readonly groups: readonly string[];
  /** Addresses of all who administer the site. */
  readonly administrators: readonly string[];
  /** Account of who asks; null for a command on the server. */
  readonly by: string | null;
}

/** What is done, and what is refused. */
export interface AccountsPlan {
  readonly items: readonly PlannedAccount[];
  /** Names of the groups that are made. */
  readonly groups: readonly string[];
}

type Rights = PlannedAccount['gained'];
const NOTHING: Rights = { roles: [], groups: [] };
const said = messages.accountsFile;

/** Judges each line by itself, then all together: somebody must be left who administers the site. */
export function planAccounts(lines: readonly (WantedAccount | WrongLine)[], known: Known): AccountsPlan {
  const judged = lines.map((line) => ('why' in line ? refused(line, line.why) : planLine(line, known)));
  const losing = new Set(judged.filter(losesAdministration).map(({ email }) => email));
  const gaining = judged.some(({ gained }) => gained.roles.includes('administrator'));
  const isLeft = gaining || known.administrators.some((email) => !losing.has(email));
  const items = judged.map((one) => (isLeft || !losing.has(one.email) ? one : refused(one, said.lastAdministrator)));
  const named = new Set(items.flatMap(({ gained }) => gained.groups));
  return { items, groups: [...named].filter((name) => !known.groups.includes(name)).toSorted() };
}

const losesAdministration = ({ lost }: PlannedAccount): boolean => lost.roles.includes('administrator');

function planLine(wanted: WantedAccount, known: Known): PlannedAccount {
  const near = wanted.groups?.flatMap((name) => nearGroup(name, known.groups)) ?? [];
  const [other] = near;
  if (other) return refused(wanted, said.nearGroup(other.name, other.known));
  const account = known.accounts.get(wanted.email);
  if (!account) return planNew(wanted);
  return account.isDisabled ? planDisabled(wanted, account) : planActive(wanted, account, known.by);
}

/** A group that differs from one there is by accents and capitals alone is taken for a slip of the pen. */
function nearGroup(
  name: string,
  groups: readonly string[],
): readonly { readonly name: string; readonly known: string }[] {
  if (groups.includes(name)) return [];
  const known = groups.find((one) => foldText(one) === foldText(name));
  return known === undefined ? [] : [{ name, known }];
}

function planNew(wanted: WantedAccount): PlannedAccount {
  const { name, roles, groups, isActive } = wanted;
  if (isActive === false) return refused(wanted, said.nothingToDisable);
  if (name === null) return refused(wanted, said.nameMissing);
  if (roles === null || roles.length === 0) return refused(wanted, said.roleMissing);
  return { ...unchanged(wanted, name), outcome: 'created', gained: { roles, groups: groups ?? [] } };
}

function planDisabled(wanted: WantedAccount, account: KnownAccount): PlannedAccount {
  if (wanted.isActive === false) return unchanged(wanted, account.name);
  if (wanted.isActive === null) return refused(wanted, said.isDisabled);
  if (account.roles.length === 0 && !wanted.roles?.length) return refused(wanted, said.notWorking);
  const changed = { ...rightsOf(wanted, account), ...renamedIn(wanted, account) };
  return { ...unchanged(wanted, account.name), ...changed, outcome: 'changed', account: 'enabled' };
}

function planActive(wanted: WantedAccount, account: KnownAccount, by: string | null): PlannedAccount {
  const { id, name, roles, groups } = account;
  const isWorking = roles.length > 0 || (wanted.roles?.length ?? 0) > 0;
  if (wanted.isActive === false && roles.length === 0) return refused(wanted, said.notWorking);
  if (wanted.isActive === false)
    return id === by
      ? refused(wanted, said.own)
      : { ...unchanged(wanted, name), outcome: 'changed', lost: { roles, groups }, account: 'disabled' };
  const changed = { ...rightsOf(wanted, account), ...renamedIn(wanted, account) };
  const isChanged = isAny(changed.gained) || isAny(changed.lost) || changed.renamed !== undefined;
  // Who only asks for something is nobody's to put in a group, nor to name.
  if (isChanged && !isWorking && !isAny(changed.lost)) return refused(wanted, said.notWorking);
  return { ...unchanged(wanted, name), ...changed, outcome: isChanged ? 'changed' : 'unchanged' };
}

const isAny = ({ roles, groups }: Rights): boolean => roles.length > 0 || groups.length > 0;

/** What comes and what goes; a column that the file does not have leaves what there is. */
function rightsOf(
  wanted: Pick<WantedAccount, 'roles' | 'groups'>,
  held: Rights,
): { readonly gained: Rights; readonly lost: Rights } {
  const roles = wanted.roles ?? held.roles;
  const groups = wanted.groups ?? held.groups;
  return {
    gained: { roles: roles.filter(notIn(held.roles)), groups: groups.filter(notIn(held.groups)) },
    lost: { roles: held.roles.filter(notIn(roles)), groups: held.groups.filter(notIn(groups)) },
  };
}

const notIn =
  <T>(list: readonly T[]) =>
  (one: T): boolean =>
    !list.includes(one);

function renamedIn(wanted: WantedAccount, { name }: KnownAccount): { readonly renamed?: string } {
  return wanted.name === null || wanted.name === name ? {} : { renamed: wanted.name };
}

function unchanged({ line, email }: Pick<PlannedAccount, 'line' | 'email'>, name: string): PlannedAccount {
  return { line, email, name, outcome: 'unchanged', gained: NOTHING, lost: NOTHING };
}

function refused({ line, email }: Pick<PlannedAccount, 'line' | 'email'>, why: string): PlannedAccount {
  return { line, email, name: null, outcome: 'refused', why, gained: NOTHING, lost: NOTHING };
}
