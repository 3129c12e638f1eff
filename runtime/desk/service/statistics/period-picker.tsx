import { Group, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { t } from '../../text.ts';
import { isPeriod, nameOf, periodOf, PERIODS, type Period } from './periods.ts';

type PeriodPickerProps = {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
};

/** The period, by name or by its days. */
export function PeriodPicker({ period, today, onChange }: PeriodPickerProps): JSX.Element {
  const wrong = !isPeriod(period) && t('statisticsPeriodWrong');
  return (
    <Group align="start" gap="sm">
      <Select
        label={t('statisticsPeriod')}
        allowDeselect={false}
        value={nameOf(period, today) ?? 'other'}
        data={[
          ...PERIODS.map((name) => ({ value: name, label: t(`period-${name}`) })),
          { value: 'other', label: t('period-other') },
        ]}
        onChange={(value) => {
          const name = PERIODS.find((one) => one === value);
          if (name) onChange(periodOf(name, today));
        }}
      />
      <TextInput
        type="date"
        label={t('statisticsFrom')}
        value={period.from}
        onChange={(event) => onChange({ ...period, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('statisticsTo')}
        error={wrong}
        value={period.to}
        onChange={(event) => onChange({ ...period, to: event.currentTarget.value })}
      />
    </Group>
  );
}
