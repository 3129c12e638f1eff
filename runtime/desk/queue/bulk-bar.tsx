import { Button, Group, Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';

type BulkBarProps = {
  readonly rows: readonly QueueRow[];
  readonly onAct: () => void;
  readonly onClear: () => void;
};

/** What can be done to the selected cases together. */
export function BulkBar({ rows, onAct, onClear }: BulkBarProps): JSX.Element {
  const schemes = new Set(rows.map((row) => row.dispositif));
  return (
    <Paper withBorder p="xs">
      <Group>
        <Text size="sm" role="status">
          {t(rows.length === 1 ? 'oneSelected' : 'manySelected', { count: rows.length })}
        </Text>
        <Button size="xs" disabled={schemes.size > 1} onClick={onAct}>
          {t('actTogether')}
        </Button>
        {schemes.size > 1 && <Text size="sm">{t('oneSchemeAtOnce')}</Text>}
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('clearSelection')}
        </Button>
      </Group>
    </Paper>
  );
}
