import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ApiAction, CaseDetail, Jottings } from '../../../../schemas/types/api.ts';
import { correctionAddress } from '../../api.ts';
import { t } from '../../text.ts';
import { ActionDialog } from '../dialogs/action-dialog.tsx';
import { CorrectionDialog } from '../dialogs/correction-dialog.tsx';
import { BegunMark } from '../jottings/jotting-notice.tsx';
import { Panel } from './panel.tsx';

type ActionsPanelProps = {
  readonly detail: CaseDetail;
  readonly jottings: Jottings['items'];
  readonly onDone: (title: string) => void;
};

/** What I may do with the case; below, what is closed for now and why. */
export function ActionsPanel({ detail, jottings, onDone }: ActionsPanelProps): JSX.Element {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const open = detail.actions.filter((action) => action.open);
  const closed = detail.actions.filter((action) => !action.open);
  const chosen = detail.actions.find((action) => action.id === chosenId);
  const dialog = { detail, onClose: () => setChosenId(null), onDone };
  return (
    <Panel title={t('actions')}>
      <Group gap="xs">
        {open.map((action, index) => (
          <Button
            key={action.id}
            {...lookOf(action)}
            {...(index === 0 && { 'data-key': 'act' })}
            {...(action.kind === 'resubmission'
              ? // What was asked for is mended on the form, with the person who is there.
                { component: 'a', href: correctionAddress(detail.id) }
              : { onClick: () => setChosenId(action.id) })}
          >
            {action.title}
            {isBegun(action, jottings) && <BegunMark />}
          </Button>
        ))}
      </Group>
      {open.length === 0 && <Text size="sm">{t(whyNone(detail))}</Text>}
      {closed.length > 0 && <Closed actions={closed} />}
      {chosen?.kind === 'correction' && <CorrectionDialog {...dialog} action={chosen} />}
      {chosen && chosen.kind !== 'correction' && <ActionDialog {...dialog} action={chosen} />}
    </Panel>
  );
}

/** Whether its dialog holds what was not sent. */
function isBegun({ id }: ApiAction, jottings: Jottings['items']): boolean {
  return jottings.some(({ place }) => [`action:${id}`, `correction:${id}`].includes(place));
}

function Closed({ actions }: { readonly actions: readonly ApiAction[] }): JSX.Element {
  return (
    <Stack gap={4} mt="sm">
      <Text size="sm" fw={600}>
        {t('closedActions')}
      </Text>
      <List size="sm" spacing={4}>
        {actions.map((action) => (
          <List.Item key={action.id}>{`${action.title} : ${action.reasons.join(' ')}`}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

function whyNone({ outcome, opinions }: CaseDetail): 'caseOver' | 'opinionExpected' | 'noAction' {
  if (outcome !== null) return 'caseOver';
  return opinions.some((opinion) => opinion.form !== null) ? 'opinionExpected' : 'noAction';
}

function lookOf(action: ApiAction): { readonly variant: string; readonly color?: string } {
  if (action.danger) return { variant: 'outline', color: 'danger.9' };
  return { variant: action.primary ? 'filled' : 'default' };
}
