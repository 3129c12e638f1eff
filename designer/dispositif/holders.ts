/* Who holds the functions of a scheme, as its author is told before publishing. */
import type { AdminGroup, AdminUser, FunctionHolders, SetUser } from '../../schemas/types/api.ts';

/** How a group of a function stands: bound otherwise by an administrator, held by some agents, or by nobody. */
export type Holding =
  | { readonly type: 'unknown' }
  | { readonly type: 'bound'; readonly groups: readonly string[]; readonly members: number }
  | { readonly type: 'held'; readonly members: number }
  | { readonly type: 'empty' };

/**
 * What is known of who holds a function, or one of its routes. @param group that its author names @param route null for the
 * function's own cases @param report null while it is not of the scheme as it is now
 * @param groups all of them, where whoever asks may read them
 */
export function holdingOf(
  held: { readonly function: string; readonly route: string | null; readonly group: string },
  report: readonly FunctionHolders[] | null,
  groups: readonly AdminGroup[] | null,
): Holding {
  const own = report?.find((one) => one.function === held.function && one.route === held.route);
  // What an administrator bound stays, whatever the author names.
  if (own && !own.groups.includes(held.group)) return { type: 'bound', groups: own.groups, members: own.members };
  const group = groups?.find(({ name }) => name === held.group);
  if (groups)
    return group && group.members.length > 0 ? { type: 'held', members: group.members.length } : { type: 'empty' };
  if (!own) return { type: 'unknown' };
  return own.members === 0 ? { type: 'empty' } : { type: 'held', members: own.members };
}

/** The roles and groups of an account that is put into a group; who is in one works here. */
export function joined({ roles, groups }: AdminUser, group: string): SetUser {
  return {
    roles: roles.includes('agent') ? roles : [...roles, 'agent'],
    groups: [...new Set([...groups.map(({ id }) => id), group])],
  };
}

/** The roles and groups of an account that leaves a group; its roles stay. */
export function left({ roles, groups }: AdminUser, group: string): SetUser {
  return { roles, groups: groups.map(({ id }) => id).filter((id) => id !== group) };
}
