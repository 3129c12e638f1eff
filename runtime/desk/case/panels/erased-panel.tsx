import { List } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { t } from '../../text.ts';
import { Panel } from '../../parts/panel.tsx';

/** What is not there any more because its retention is over, and since when; nothing where all is there. */
export function ErasedPanel({
  detail: { erased = [] },
}: {
  readonly detail: Pick<CaseDetail, 'erased'>;
}): JSX.Element | null {
  if (erased.length === 0) return null;
  return (
    <Panel title={t('erasedTitle')}>
      <List size="sm">
        {erased.map(({ title, at }) => (
          <List.Item key={title}>{t('erasedLine', { title, date: formatMoment(at) })}</List.Item>
        ))}
      </List>
    </Panel>
  );
}
