import { Button, Group, Paper, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { BulkDialog } from './bulk-dialog.tsx';

export type BulkBarProps = { readonly rows: readonly QueueRow[]; readonly onDone: () => void };

/** What can be done to the selected cases together. */
export function BulkBar({ rows, onDone }: BulkBarProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const schemes = new Set(rows.map((row) => row.dispositif));
  return (
    <Paper withBorder p="xs">
      <Group>
        <Text size="sm" role="status">
          {t(rows.length === 1 ? 'oneSelected' : 'manySelected', { count: rows.length })}
        </Text>
        <Button size="xs" disabled={schemes.size > 1} onClick={() => setOpen(true)}>
          {t('actTogether')}
        </Button>
        {schemes.size > 1 && <Text size="sm">{t('oneSchemeAtOnce')}</Text>}
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('clearSelection')}
        </Button>
      </Group>
      {open && <BulkDialog rows={rows} onClose={() => setOpen(false)} onDone={onDone} />}
    </Paper>
  );
}
