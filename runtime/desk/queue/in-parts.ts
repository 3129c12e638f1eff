/*
 * Many cases are acted on part by part: the server takes two hundred at once, each part is seen to be done, and a network that
 * breaks off in the middle does not hide what was done before.
 */
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

/** What is asked of many cases, whatever it is. */
type InParts<One> = { readonly cases: readonly One[]; readonly dryRun: boolean };

/**
 * Tries or takes an action on many cases. Where a part fails, the parts before it stand, and the cases after it are told as not
 * reached. Rejects as `act` does when nothing was done at all.
 * @param notReached what is said of a case that was not reached
 */
export async function actInParts<One extends BulkItem | string, Asked extends InParts<One>>(
  asked: Asked & InParts<One>,
  act: (asked: Asked) => Promise<BulkResult>,
  notReached: string,
  tell: Tell = () => undefined,
): Promise<BulkResult> {
  const results: BulkResult['results'][number][] = [];
  for (const cases of partsOf(asked.cases)) {
    try {
      results.push(...(await act({ ...asked, cases: [...cases] })).results);
      tell(results.length);
    } catch (error) {
      if (results.length === 0 || asked.dryRun) throw error;
      const left = asked.cases.slice(results.length);
      return { results: [...results, ...left.map((one) => unreached(idOf(one), notReached))] };
    }
  }
  return { results };
}

const idOf = (one: BulkItem | string): string => (typeof one === 'string' ? one : one.id);

const unreached = (id: string, message: string): BulkResult['results'][number] => ({
  id,
  number: '',
  applicant: '',
  told: null,
  ok: false,
  message,
  errors: [],
});

function partsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
