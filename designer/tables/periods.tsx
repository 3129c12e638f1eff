import { Button, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatDate } from '../../engine/form/words/index.ts';
import { t } from '../text.ts';
import { gapAfter } from './period-gaps.ts';
import type { TableView } from './table-model.ts';

type PeriodsProps = {
  readonly periods: readonly TableView[];
  readonly chosen: TableView;
  readonly onChoose: (period: TableView) => void;
  readonly onAdd: () => void;
};

/** When each table of a name holds, on a line; days on which none does stand out. */
export function Periods({ periods, chosen, onChoose, onAdd }: PeriodsProps): JSX.Element {
  return (
    <Group gap="xs" role="group" aria-label={t('tablePeriods')}>
      {periods.map((period, rank) => {
        const gap = gapAfter(period, periods[rank + 1]);
        return (
          <Group gap="xs" key={period.pointer}>
            <Button
              size="compact-sm"
              variant={period === chosen ? 'filled' : 'default'}
              aria-pressed={period === chosen}
              onClick={() => onChoose(period)}
            >
              {sayPeriod(period)}
            </Button>
            {gap && (
              <Text size="xs" className="studio-period-gap">
                {t('tablePeriodGap', { from: formatDate(gap.from), to: formatDate(gap.to) })}
              </Text>
            )}
          </Group>
        );
      })}
      <Button size="compact-sm" variant="subtle" onClick={onAdd}>
        {t('tablePeriodAdd')}
      </Button>
    </Group>
  );
}

function sayPeriod({ key, to }: TableView): string {
  if (key.from === null) return t('tableAlways');
  const from = formatDate(key.from);
  return to === null ? t('tableSince', { from }) : t('tableFromTo', { from, to: formatDate(to) });
}
