/**
 * What the opinions of a case say by themselves, whatever its workflow: those asked as the need arose, and the groups they
 * were asked of. A group that is asked holds, on that case alone, a function named after it.
 */
import type { Case } from './case.ts';
import type { Consulted, OpinionRecord } from './records.ts';

const GROUP = 'group:';

/** Name under which a group that is asked holds the task; no function of a scheme can have it. */
export function groupFunction(groupId: string): string {
  return `${GROUP}${groupId}`;
}

/** Whether a name is that of a consulted group, and not of a function of the scheme. */
export function isGroupFunction(name: string): boolean {
  return name.startsWith(GROUP);
}

/** Groups that were asked on a case; none once it is closed. */
export function consultedGroups({ opinions, outcome }: Pick<Case, 'opinions' | 'outcome'>): readonly string[] {
  if (outcome !== null) return [];
  return Object.values(opinions).flatMap(({ adHoc }) => (adHoc?.of.type === 'group' ? [adHoc.of.id] : []));
}

/** Name of an ad-hoc opinion of a case, by its order. */
export function adHocId(number: number): string {
  return `ponctuel-${number}`;
}

/** Whether an opinion's name is that of one asked ad hoc: no name of a workflow has a dash. */
export function isAdHocId(id: string): boolean {
  return id.startsWith('ponctuel-');
}

/** Function whose holders are consulted. */
export function functionOf(of: Consulted): string {
  return of.type === 'function' ? of.function : groupFunction(of.id);
}

/** Those asked ad hoc, in the order they were. */
export function listAdHoc({ opinions }: Pick<Case, 'opinions'>): readonly OpinionRecord[] {
  const asked = Object.values(opinions).filter(({ adHoc }) => adHoc !== undefined);
  if (asked.length < 2) return asked;
  return asked.toSorted((left, right) => (left.adHoc?.number ?? 0) - (right.adHoc?.number ?? 0));
}
