import { Tabs } from '@mantine/core';
import { useLayoutEffect, useRef, type JSX } from 'react';
import type { QueueFilter } from '../api.ts';
import { t } from '../text.ts';
import { useCounts } from './use-queue.ts';
import { VIEWS } from './use-filter.ts';
import { Pill, type PillTone } from '../../ui/pill.tsx';

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
  const list = useRef<HTMLDivElement>(null);
  // On one line that is moved sideways where a screen is narrow, the view that is shown is in sight; counts make it longer once.
  const isCounted = Boolean(counts);
  useLayoutEffect(() => {
    if (list.current) showSelected(list.current);
  }, [filter.view, isCounted]);
  return (
    <Tabs value={filter.view} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={t('views')} ref={list} className="desk-view-tabs">
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
const TONES: Partial<Record<QueueFilter['view'], PillTone>> = { late: 'danger', messages: 'info' };

function Count({ value, tone }: { readonly value: number; readonly tone: PillTone | undefined }): JSX.Element | null {
  if (value === 0) return null;
  return (
    <Pill small tone={tone}>
      {value >= COUNT_LIMIT ? t('manyCases') : value}
    </Pill>
  );
}

/** Moves the line alone: a browser that scrolls to an element goes on from there when Tab is pressed. */
function showSelected(line: HTMLElement): void {
  const tab = line.querySelector('[role="tab"][aria-selected="true"]')?.getBoundingClientRect();
  const { left, right } = line.getBoundingClientRect();
  if (tab && tab.left < left) line.scrollLeft += tab.left - left;
  else if (tab && tab.right > right) line.scrollLeft += tab.right - right;
}
