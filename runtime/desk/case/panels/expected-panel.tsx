import { Button, Group, List, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import type { AskedFor } from '../dialogs/asked-for.ts';
import { Panel } from '../../parts/panel.tsx';

type ExpectedPanelProps = {
  readonly detail: CaseDetail;
  /** Prepares a correction; null where none can be asked for now. */
  readonly onAsk: ((asked: AskedFor) => void) | null;
};

/** What the request was filed without; one press prepares the correction that asks for exactly that. */
export function ExpectedPanel({ detail, onAsk }: ExpectedPanelProps): JSX.Element | null {
  const { expected } = detail;
  if (expected.length === 0) return null;
  return (
    <Panel title={t('expectedTitle')}>
      <Text size="sm">{t('expectedExplain')}</Text>
      <List size="sm" my="xs">
        {expected.map(({ pointer, label }) => (
          <List.Item key={pointer}>{label}</List.Item>
        ))}
      </List>
      {onAsk && (
        <Group>
          <Button variant="default" onClick={() => onAsk({ type: 'expected', fields: expected })}>
            {t('expectedAsk')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
