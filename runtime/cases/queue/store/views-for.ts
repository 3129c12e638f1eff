/** The views of the queue, for who takes the place of absent colleagues: what these have taken is theirs as well. */
import type { QueueView } from '../../../../schemas/types/api.ts';
import { VIEWS, type View } from './view-sql.ts';

/** Views that show what an account has taken, or has to answer: the others are the same to all who hold the same functions. */
export type PersonalView = 'mine' | 'messages';

/** Whether what a view shows depends on the account. */
export const isPersonal = (view: QueueView): view is PersonalView => VIEWS[view].where.includes(':userId');

/** Views, and the parameters that they read of who asks. */
export interface ViewsOf {
  readonly views: Readonly<Record<QueueView, View>>;
  readonly parameters: { readonly userId: string; readonly takers?: string[] };
}

/** Those of somebody. One account is asked for as one: its tasks lie in their order in an index. */
export function viewsFor({
  userId,
  absent = [],
}: {
  readonly userId: string;
  readonly absent?: readonly string[] | undefined;
}): ViewsOf {
  if (absent.length === 0) return { views: VIEWS, parameters: { userId } };
  const taken = (view: View): View => ({
    ...view,
    where: view.where.replaceAll('= :userId', '= any (:takers::text[])'),
  });
  const { todo, mine, late, messages, waiting, open, done } = VIEWS;
  const views = { todo, mine: taken(mine), late, messages: taken(messages), waiting, open, done };
  return { views, parameters: { userId, takers: [userId, ...absent] } };
}
