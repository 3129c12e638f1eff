import { notifications } from '@mantine/notifications';
import type { ApiTask, CaseCommand, CaseDetail } from '../../../../schemas/types/api.ts';
import { notify } from '../../notify.ts';
import { useSession } from '../../session.ts';
import { undoOf } from './task-undo.ts';
import { UndoNotice } from './undo-notice.tsx';
import { useSend, type Send } from '../use-case.ts';

/**
 * Who holds a task is changed at once, and can be changed back while the notice is there.
 * @param onTaken called once a task was taken
 */
export function useTaskCommands(
  detail: CaseDetail,
  onTaken?: () => void,
): {
  readonly send: Send;
  readonly change: (task: ApiTask, command: CaseCommand, done: string) => void;
} {
  const { user } = useSession();
  const send = useSend(detail.id);
  const undo = async (commands: readonly CaseCommand[]): Promise<void> => {
    for (const command of commands) await send.mutateAsync(command);
  };
  const change = (task: ApiTask, command: CaseCommand, done: string): void => {
    send.mutate(command, {
      onSuccess: ({ version, tasks }) => {
        if (command.type === 'takeTask') onTaken?.();
        const id = `task-${task.id}-${version}`;
        const hide = (): void => void notifications.hide(id);
        const takeBack = (): void => {
          hide();
          // A refusal is shown where the command was given, from the mutation's own error.
          undo(undoOf(task, user.id)).catch(() => undefined);
        };
        const holder = tasks.find((one) => one.id === task.id)?.assignee?.id ?? null;
        const left = { task: task.id, holder, version };
        // One that says the same of another moment begins anew.
        notify(
          <UndoNotice key={version} done={done} caseId={detail.id} left={left} onUndo={takeBack} onGone={hide} />,
          id,
        );
      },
    });
  };
  return { send, change };
}
