/* What would be done to many cases is asked part by part: the server answers for two hundred at once, and each part is seen to be over. */
import type { BulkActions, BulkItem, BulkResult } from '../../../schemas/types/api.ts';

/** Cases that the server takes at once. */
export const AT_ONCE = 200;

/** Called with how many cases are over. */
export type Tell = (done: number) => void;

/** Asks what can be done to many cases; an action that is possible in any part is possible. Rejects as `ask` does. */
export async function actionsOfMany(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<BulkActions>,
  tell: Tell = () => undefined,
): Promise<BulkActions> {
  const cases: BulkItem[] = [];
  const actions = new Map<string, BulkActions['actions'][number]>();
  for (const part of partsOf(ids)) {
    const answer = await ask(part);
    cases.push(...answer.cases);
    for (const one of answer.actions) if (!actions.has(one.action.id)) actions.set(one.action.id, one);
    tell(cases.length);
  }
  return { cases, actions: [...actions.values()] };
}

/** Tries something on many cases, part by part; rejects as `attempt` does. */
export async function tryInParts<One>(
  cases: readonly One[],
  attempt: (part: readonly One[]) => Promise<BulkResult>,
  tell: Tell = () => undefined,
): Promise<BulkResult> {
  const results: BulkResult['results'][number][] = [];
  for (const part of partsOf(cases)) {
    results.push(...(await attempt(part)).results);
    tell(results.length);
  }
  return { results };
}

function partsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
