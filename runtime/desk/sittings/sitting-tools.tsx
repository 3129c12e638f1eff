import { Anchor, Button, Group } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Sitting } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { paperAddress } from './api.ts';
import { CarryOut, CloseMinutes } from './carry-out.tsx';
import { decidedOf } from './trial.ts';
import type { useFacts } from './use-sitting.ts';

interface SittingToolsProps {
  readonly sitting: Sitting;
  readonly facts: Pick<ReturnType<typeof useFacts>, 'rows' | 'schemes'>;
  /** Something is on its way to the server: what is read now is not all that is typed. */
  readonly busy: boolean;
}

/** What one does with a sitting: its papers, its decisions, the end of it. */
export function SittingTools({ sitting, facts, busy }: SittingToolsProps): JSX.Element {
  const { id, items, closedAt, revision } = sitting;
  const [open, setOpen] = useState<'apply' | 'close' | null>(null);
  return (
    <Group gap="sm">
      {closedAt === null && items.length > 0 && (
        <>
          <Button size="xs" disabled={busy} onClick={() => setOpen('apply')}>
            {t('sittingCarryOut')}
          </Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => setOpen('close')}>
            {t('sittingClose')}
          </Button>
        </>
      )}
      <Anchor href={paperAddress(id, 'agenda')}>{t('sittingAgendaPdf')}</Anchor>
      <Anchor href={paperAddress(id, 'minutes')}>
        {t(closedAt === null ? 'sittingDraftPdf' : 'sittingMinutesPdf')}
      </Anchor>
      <Anchor href={paperAddress(id, 'xlsx')}>{t('sittingXlsx')}</Anchor>
      {open === 'apply' && (
        <CarryOut id={id} items={items} rows={facts.rows} schemes={facts.schemes} onClose={() => setOpen(null)} />
      )}
      {open === 'close' && (
        <CloseMinutes id={id} revision={revision} left={decidedOf(items).length} onClose={() => setOpen(null)} />
      )}
    </Group>
  );
}
