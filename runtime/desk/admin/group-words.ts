/* What is said of a group, apart from how it is shown. */
import type { AdminUser, NamedId } from '../../../schemas/types/api.ts';
import { t, tCount } from '../text.ts';

const MOST_NAMED = 8;
const MOST_FOUND = 8;

/** How many are in a group, and who: the first by name where they are many. */
export function wordsOfMembers(members: readonly NamedId[]): string {
  const count = members.length;
  if (count === 0) return t('members-0');
  const names = members
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ');
  return tCount(count > MOST_NAMED ? 'membersMore' : 'members', count, { names });
}

/** Accounts found that can be put in the group, the first of them; those that have just been put in it left out. */
export function whoMayJoin(found: readonly AdminUser[], members: readonly NamedId[]): readonly AdminUser[] {
  const inside = new Set(members.map(({ id }) => id));
  return found.filter(({ id }) => !inside.has(id)).slice(0, MOST_FOUND);
}
