import type { ApiAction, ApiTask, CaseDetail } from '../../../schemas/types/api.ts';

/** What the head of a case offers: to take it as long as nobody has, and what is most often done at its step. */
export type MainActions = { readonly take: ApiTask | null; readonly action: ApiAction | null };

/** What one comes to a case for; nulls where there is nothing to take, or no action that stands out. */
export function mainActions({ tasks, actions }: Pick<CaseDetail, 'tasks' | 'actions'>): MainActions {
  return {
    take: tasks.find((task) => task.held && task.assignee === null) ?? null,
    action: actions.find((action) => action.open && action.primary) ?? null,
  };
}
