import { Group, List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiAction, CaseDetail, Jottings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { ActionButton } from './action-button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RecallLine } from './recall-line.tsx';
import { QuotaLines } from './quota-lines.tsx';

type ActionsPanelProps = {
  readonly detail: CaseDetail;
  readonly jottings: Jottings['items'];
  readonly onChoose: (action: ApiAction) => void;
};

/** What I may do with the case; below, what is closed for now and why. */
export function ActionsPanel({ detail, jottings, onChoose }: ActionsPanelProps): JSX.Element {
  const open = detail.actions.filter((action) => action.open);
  const closed = detail.actions.filter((action) => !action.open);
  return (
    <Panel title={t('actions')}>
      <QuotaLines quotas={detail.quotas} />
      <Group gap="xs">
        {open.map((action, index) => (
          <ActionButton
            key={action.id}
            action={action}
            caseId={detail.id}
            jottings={jottings}
            onChoose={onChoose}
            {...(index === 0 && { mark: 'act' })}
          />
        ))}
      </Group>
      {open.length === 0 && <Text size="sm">{t(whyNone(detail))}</Text>}
      <RecallLine detail={detail} />
      {closed.length > 0 && <Closed actions={closed} />}
    </Panel>
  );
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
