/** What an agent is told, as the desk reads it. */
import type { AgentNotices } from '../../../schemas/types/api.ts';

/** Counting stops there. */
const MOST = 100;

/** The place at the desk that a notice leads to. */
export const placeOf = (path: string): string => path.replace(/^\/agent(?=\/)/u, '');

/** How many are unread, as a badge says it; null when all are read. */
export function badgeOf(unread: number): string | null {
  if (unread === 0) return null;
  return unread >= MOST ? `${MOST - 1}+` : String(unread);
}

/** Whether a page that is shown may have notices that are unread: one that is known, or one of those not shown here. */
export function mayBeUnread({ items, unread }: Pick<AgentNotices, 'items' | 'unread'>, path: string): boolean {
  const known = items.filter(({ read }) => !read);
  return known.some((notice) => notice.path === path) || unread > known.length;
}

/** A list without a thing, or with it. */
export function toggled<Thing>(list: readonly Thing[], thing: Thing, isIn: boolean): readonly Thing[] {
  const others = list.filter((one) => one !== thing);
  return isIn ? [...others, thing] : others;
}
