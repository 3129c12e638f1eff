import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ApiTask, CaseCommand, CaseDetail } from '../../../schemas/types/api.ts';
import { notify } from '../notify.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { undoOf } from './task-undo.ts';
import { useSend, type Send } from './use-case.ts';

/** Who holds a task is changed at once, and can be changed back while the notice is there. */
export function useTaskCommands(detail: CaseDetail): {
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
      onSuccess: () => {
        const id = `task-${task.id}`;
        const takeBack = (): void => {
          notifications.hide(id);
          // A refusal is shown where the command was given, from the mutation's own error.
          undo(undoOf(task, user.id)).catch(() => undefined);
        };
        notify(
          <Group justify="space-between">
            <Text size="sm">{done}</Text>
            <Button size="compact-sm" variant="default" onClick={takeBack}>
              {t('undo')}
            </Button>
          </Group>,
          id,
        );
      },
    });
  };
  return { send, change };
}
