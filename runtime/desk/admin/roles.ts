import type { Role } from '../../../schemas/types/api.ts';

/** Roles that an account may have, in the order in which they are shown. */
export const ROLES: readonly Role[] = ['agent', 'author', 'dpo', 'administrator'];

/** The roles among values of check boxes. */
export function rolesOf(values: readonly string[]): Role[] {
  return ROLES.filter((role) => values.includes(role));
}
