import { Button, Group, List, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { CorrectionDialog } from '../dialogs/correction-dialog.tsx';
import { Panel } from './panel.tsx';

type ExpectedPanelProps = { readonly detail: CaseDetail; readonly onDone: (title: string) => void };

/** What the request was filed without; one press prepares the correction that asks for exactly that. */
export function ExpectedPanel({ detail, onDone }: ExpectedPanelProps): JSX.Element | null {
  const [asking, setAsking] = useState(false);
  const { expected } = detail;
  if (expected.length === 0) return null;
  const action = detail.actions.find(({ kind, open }) => kind === 'correction' && open);
  return (
    <Panel title={t('expectedTitle')}>
      <Text size="sm">{t('expectedExplain')}</Text>
      <List size="sm" my="xs">
        {expected.map(({ pointer, label }) => (
          <List.Item key={pointer}>{label}</List.Item>
        ))}
      </List>
      {action && (
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('expectedAsk')}
          </Button>
        </Group>
      )}
      {asking && action && (
        <CorrectionDialog
          detail={detail}
          action={action}
          asked={expected}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </Panel>
  );
}
