import type { ApiTask, CaseCommand, CaseDetail } from '../../../../schemas/types/api.ts';

/**
 * The commands that give a task back to whoever held it before `me` changed that. Nobody may release a colleague's
 * task, so one that was free is taken back before it is put in the queue again.
 */
export function undoOf(task: Pick<ApiTask, 'id' | 'assignee'>, me: string): readonly CaseCommand[] {
  const assign = (assigneeId: string): CaseCommand => ({ type: 'assignTask', task: task.id, assigneeId });
  return task.assignee ? [assign(task.assignee.id)] : [assign(me), { type: 'releaseTask', task: task.id }];
}

/** How a command left a task. */
export type TaskLeft = {
  readonly task: string;
  /** Who holds it since; null when it is in the queue. */
  readonly holder: string | null;
  /** Version of the case after the command. */
  readonly version: number;
};

/** What is known of the case since. */
export type CaseSince = {
  /** The case as it was last read; undefined when it is not kept any more. */
  readonly detail: Pick<CaseDetail, 'version' | 'tasks'> | undefined;
  /** Version that was announced last; below 0 when one may have been missed. */
  readonly announced: number;
  /** Whether it is on screen, where what is announced is read again. */
  readonly shown: boolean;
};

/** Whether the command can still be undone: the task is as it left it. A case that moved unseen is not taken back blindly. */
export function isUndoable({ task: id, holder, version }: TaskLeft, { detail, announced, shown }: CaseSince): boolean {
  const read = Math.max(version, detail?.version ?? 0);
  if (!shown && (announced < 0 || announced > read)) return false;
  if (!detail || detail.version < version) return true;
  const task = detail.tasks.find((one) => one.id === id);
  return task !== undefined && (task.assignee?.id ?? null) === holder;
}
