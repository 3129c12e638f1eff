import type { ApiTask, CaseCommand } from '../../../schemas/types/api.ts';

/**
 * The commands that give a task back to whoever held it before `me` changed that. Nobody may release a colleague's
 * task, so one that was free is taken back before it is put in the queue again.
 */
export function undoOf(task: Pick<ApiTask, 'id' | 'assignee'>, me: string): readonly CaseCommand[] {
  const assign = (assigneeId: string): CaseCommand => ({ type: 'assignTask', task: task.id, assigneeId });
  return task.assignee ? [assign(task.assignee.id)] : [assign(me), { type: 'releaseTask', task: task.id }];
}
