/** What carrying out the decisions of a sitting would do, asked part by part. */
import type { SittingItem, SittingTrial, SittingTried } from '../../../schemas/types/api.ts';

/** Cases that the server tries at once. */
const AT_ONCE = 50;

/** Cases of which something is decided and not carried out. */
export const decidedOf = (items: readonly SittingItem[]): readonly string[] =>
  items
    .filter(({ entry, appliedAt }) => entry.decision.type !== 'none' && appliedAt === null)
    .map(({ caseId }) => caseId);

/** What is decided of some cases alike, and what became of trying it. */
export interface TriedDecision {
  readonly title: string;
  readonly tried: readonly SittingTried[];
}

/**
 * What was tried, by what was decided, in the order of the agenda.
 * @param titleOf how the decision on a case is called
 */
export function byDecision(
  tried: readonly SittingTried[],
  titleOf: (caseId: string) => string,
): readonly TriedDecision[] {
  const groups = new Map<string, SittingTried[]>();
  for (const one of tried) {
    const title = titleOf(one.outcome.id);
    const group = groups.get(title) ?? [];
    group.push(one);
    groups.set(title, group);
  }
  return [...groups].map(([title, some]) => ({ title, tried: some }));
}

/** Tries them all; rejects as `attempt` does. */
export async function tryAll(
  cases: readonly string[],
  attempt: (part: readonly string[]) => Promise<SittingTrial>,
): Promise<readonly SittingTried[]> {
  const tried: SittingTried[] = [];
  for (let at = 0; at < cases.length; at += AT_ONCE)
    tried.push(...(await attempt(cases.slice(at, at + AT_ONCE))).items);
  return tried;
}
