import { Badge, Tabs } from '@mantine/core';
import type { JSX } from 'react';
import type { QueueFilter } from '../api.ts';
import { t } from '../text.ts';
import { useCounts } from './use-queue.ts';
import { VIEWS } from './use-filter.ts';

const COUNT_LIMIT = 1000;

type ViewTabsProps = {
  readonly filter: QueueFilter;
  readonly onChange: (change: Partial<QueueFilter>) => void;
};

/** The views of the queue with what each holds. */
export function ViewTabs({ filter, onChange }: ViewTabsProps): JSX.Element {
  const counts = useCounts(filter.dispositif);
  const choose = (value: string | null): void => {
    const view = VIEWS.find((item) => item === value);
    if (view) onChange({ view });
  };
  return (
    <Tabs value={filter.view} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={t('views')}>
        {VIEWS.map((view) => (
          <Tabs.Tab
            key={view}
            value={view}
            aria-controls={undefined}
            rightSection={counts && <Count value={counts[view]} tone={TONES[view]} />}
          >
            {t(`view-${view}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

/** Only what waits for somebody here calls out. */
const TONES: Partial<Record<QueueFilter['view'], string>> = { late: 'red.9', messages: 'blue.9' };

function Count({
  value,
  tone = 'gray.7',
}: {
  readonly value: number;
  readonly tone: string | undefined;
}): JSX.Element | null {
  if (value === 0) return null;
  return (
    <Badge size="sm" color={tone}>
      {value >= COUNT_LIMIT ? t('manyCases') : value}
    </Badge>
  );
}
