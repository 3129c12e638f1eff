/** Closing days and holidays that are worked, with what they do to delays under way, said before they are kept. */
import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { localDayOf } from '../../../../engine/form/words/index.ts';
import type { NamedDay, Settings, WorkDaysValue } from '../../../../schemas/types/api.ts';
import { formatDay } from '../../../ui/format.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useNow } from '../../session.ts';
import { t, tCount } from '../../text.ts';
import { previewWorkDays } from '../api.ts';
import { SettingPart } from './setting-part.tsx';
import { isSameDays, withDays, workingDaysOf } from './work-days.ts';

type WorkDaysPartProps = { readonly setting: Settings['workDays']; readonly holidays: readonly NamedDay[] };

/** Nothing is kept before its effect was shown. */
export function WorkDaysPart({ setting: { value, standing }, holidays }: WorkDaysPartProps): JSX.Element {
  const [days, setDays] = useState<WorkDaysValue>(value);
  const changed = !isSameDays(days, value);
  const preview = useQuery({
    queryKey: ['work-days-preview', days],
    queryFn: () => previewWorkDays(days),
    enabled: changed,
    placeholderData: keepPreviousData,
  });
  const isShown = preview.data !== undefined && !preview.isPlaceholderData;
  return (
    <SettingPart
      title={t('workDays')}
      lead={t('workDaysLead')}
      standing={standing}
      typed={changed && !isShown ? null : { name: 'workDays', value: days }}
      changed={changed}
    >
      <ClosedDays days={days.closed} holidays={holidays} onChange={(closed) => setDays({ ...days, closed })} />
      <WorkedDays days={days.worked} holidays={holidays} onChange={(worked) => setDays({ ...days, worked })} />
      {preview.isError && <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />}
      {changed && preview.data && (
        <Alert role="status" color="brand" title={t('daysEffect')} className="desk-token">
          {preview.data.lines.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </Alert>
      )}
    </SettingPart>
  );
}

type DaysProps = {
  readonly days: readonly NamedDay[];
  readonly holidays: readonly NamedDay[];
  readonly onChange: (days: readonly NamedDay[]) => void;
};

function ClosedDays({ days, holidays, onChange }: DaysProps): JSX.Element {
  const today = localDayOf(useNow()());
  const coming = days.filter(({ day }) => day >= today);
  const past = days.length - coming.length;
  return (
    <Stack gap="xs" component="section" aria-label={t('closedDays')}>
      <Title order={3} size="h5">
        {t('closedDays')}
      </Title>
      {coming.length === 0 && <Text size="sm">{t('closedDaysNone')}</Text>}
      {coming.map(({ day, label }) => (
        <Group key={day} justify="space-between" maw="40rem">
          <Text size="sm">{t('closedOn', { date: formatDay(day), label })}</Text>
          <Button
            size="xs"
            variant="default"
            aria-label={t('dayRemoveOf', { date: formatDay(day) })}
            onClick={() => onChange(days.filter((one) => one.day !== day))}
          >
            {t('dayRemove')}
          </Button>
        </Group>
      ))}
      {past > 0 && (
        <Text size="sm" c="gray.7">
          {tCount('closedPast', past)}
        </Text>
      )}
      <NewDays today={today} holidays={holidays} onAdd={(added, label) => onChange(withDays(days, added, label))} />
    </Stack>
  );
}

type NewDaysProps = {
  readonly today: string;
  readonly holidays: readonly NamedDay[];
  readonly onAdd: (days: readonly string[], label: string) => void;
};

function NewDays({ today, holidays, onAdd }: NewDaysProps): JSX.Element {
  const [{ from, to, label }, setTyped] = useState({ from: '', to: '', label: '' });
  const [fault, setFault] = useState<string | null>(null);
  const add = (): void => {
    if (from === '' || label.trim() === '') return setFault(t('dayMissing'));
    const days = workingDaysOf(from, to, holidays);
    if (days.length === 0) return setFault(t('dayNone'));
    setFault(null);
    setTyped({ from: '', to: '', label: '' });
    onAdd(days, label.trim());
  };
  const day = (name: 'from' | 'to', value: string): JSX.Element => (
    <TextInput
      type="date"
      label={t(name === 'from' ? 'dayFrom' : 'dayTo')}
      min={name === 'to' && from !== '' ? from : today}
      value={value}
      onChange={(event) => setTyped({ from, to, label, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Group align="end">
        {day('from', from)}
        {day('to', to)}
        <TextInput
          label={t('dayLabel')}
          placeholder={t('dayLabelHint')}
          maxLength={80}
          flex="1 1 14rem"
          value={label}
          onChange={(event) => setTyped({ from, to, label: event.currentTarget.value })}
        />
        <Button type="submit" variant="default">
          {t('dayAdd')}
        </Button>
      </Group>
      {fault !== null && (
        <Text size="sm" c="danger" role="alert">
          {fault}
        </Text>
      )}
    </form>
  );
}

/** Those of the two years that are a weekday, to come: on a Sunday nothing is worked anyway. */
function WorkedDays({ days, holidays, onChange }: DaysProps): JSX.Element {
  const today = localDayOf(useNow()());
  const offered = holidays.filter(({ day }) => day >= today && new Date(day).getUTCDay() % 6 !== 0);
  return (
    <Checkbox.Group
      label={t('workedDays')}
      description={t('workedDaysHint')}
      value={days.map(({ day }) => day)}
      onChange={(chosen) => {
        const known = [...days, ...offered.filter((one) => !days.some(({ day }) => day === one.day))];
        onChange(known.filter(({ day }) => chosen.includes(day)));
      }}
    >
      <Group mt="xs" gap="sm">
        {offered.map(({ day, label }) => (
          <Checkbox key={day} value={day} label={t('holidayOn', { label, date: formatDay(day) })} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
