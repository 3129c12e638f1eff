import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ApiTask, CaseCommand, CaseDetail } from '../../../../schemas/types/api.ts';
import { formatShortDay } from '../../../ui/format.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { DueDate } from '../../queue/due-date.tsx';
import { useSession } from '../../session.ts';
import { t } from '../../text.ts';
import { Assign } from './assign.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useTaskCommands } from '../commands/use-task-commands.tsx';
import { Pill } from '../../../ui/pill.tsx';

type TasksPanelProps = { readonly detail: CaseDetail; readonly onTaken: () => void };

/** What is to be done now, by whom and until when. */
export function TasksPanel({ detail, onTaken }: TasksPanelProps): JSX.Element | null {
  const { send, change } = useTaskCommands(detail, onTaken);
  if (detail.tasks.length === 0) return null;
  return (
    <Panel title={t('tasks')}>
      {send.isError && <ProblemAlert error={send.error} />}
      <Stack gap="sm">
        {detail.tasks.map((task) => (
          <TaskRow key={task.id} task={task} detail={detail} pending={send.isPending} onChange={change} />
        ))}
      </Stack>
    </Panel>
  );
}

type TaskRowProps = {
  readonly task: ApiTask;
  readonly detail: CaseDetail;
  readonly pending: boolean;
  readonly onChange: (task: ApiTask, command: CaseCommand, done: string) => void;
};

function TaskRow({ task, detail, pending, onChange }: TaskRowProps): JSX.Element {
  const { user } = useSession();
  const [assigning, setAssigning] = useState(false);
  const mine = task.assignee?.id === user.id;
  const holder = task.assignee && (mine ? t('heldByYou') : t('heldBy', { name: task.assignee.name }));
  const take = (): void => onChange(task, { type: 'takeTask', task: task.id }, t('taken'));
  const release = (): void => onChange(task, { type: 'releaseTask', task: task.id }, t('released'));
  return (
    <div>
      <Group justify="space-between" align="start" gap="xs">
        <div>
          <Text fw={600}>{task.title}</Text>
          <Text size="sm" c="gray.7">
            {holder ?? t('toTake', { function: task.functionTitle })}
            {task.route && ` ${t('routed', { route: task.route.name })}`}
          </Text>
        </div>
        {task.remindedAt && <Pill tone="warn">{t('opinionReminded', { date: formatShortDay(task.remindedAt) })}</Pill>}
        {task.dueAt && <DueDate value={task.dueAt} alone />}
      </Group>
      {task.held && (
        <Group gap="xs" mt={4}>
          {!task.assignee && (
            <Button size="xs" loading={pending} data-key="take" onClick={take}>
              {t('take')}
            </Button>
          )}
          {mine && (
            <Button size="xs" variant="default" loading={pending} onClick={release}>
              {t('release')}
            </Button>
          )}
          {!detail.consulted && (
            <Button size="xs" variant="default" aria-expanded={assigning} onClick={() => setAssigning(!assigning)}>
              {t('assign')}
            </Button>
          )}
        </Group>
      )}
      {assigning && (
        <Assign
          dispositif={detail.dispositif.id}
          held={task.function}
          route={task.route?.id}
          onAssign={({ id, name }) => {
            onChange(task, { type: 'assignTask', task: task.id, assigneeId: id }, t('assigned', { name }));
            setAssigning(false);
          }}
        />
      )}
    </div>
  );
}
