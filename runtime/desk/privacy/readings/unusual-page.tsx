/* Readings that are out of the ordinary: each with the reason in words, and the way to the readings themselves. */
import { Anchor, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link } from 'react-router';
import { localDayOf } from '../../../../engine/form/words/index.ts';
import type { UnusualReading, UnusualReadings } from '../../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../../ui/format.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ListOutline } from '../../parts/outlines.tsx';
import { t } from '../../text.ts';
import { getUnusualReadings } from '../api.ts';
import { PrivacyFrame } from '../privacy-frame.tsx';
import { readingsPlace } from './filter.ts';
import { Day } from './readings-search.tsx';
import { sayUnusual } from './say-unusual.ts';
import { UNUSUAL, UnusualCheck } from './unusual-check.tsx';
import { MorePages } from '../../parts/paged.tsx';

/** What is to be looked at in a period; a sentence for who is not the officer. */
export function UnusualPage(): JSX.Element {
  return (
    <PrivacyFrame title={t('unusual')}>
      <Anchor component={Link} to="/consultations">
        {t('readings')}
      </Anchor>
      <Text maw="70ch">{t('unusualIntro')}</Text>
      <Unusual />
    </PrivacyFrame>
  );
}

const firstPage = (): string | null => null;

function Unusual(): JSX.Element {
  const [period, setPeriod] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [left, setLeft] = useState(true);
  const pages = useInfiniteQuery({
    queryKey: [...UNUSUAL, period, left],
    queryFn: ({ pageParam }) => getUnusualReadings({ ...period, left }, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const first = pages.data?.pages[0];
  return (
    <>
      {first && (
        <PeriodForm
          key={`${first.from} ${first.to}`}
          from={period.from ?? first.from}
          to={period.to ?? first.to}
          onChoose={setPeriod}
        />
      )}
      <Checkbox
        label={t('unusualLeft')}
        checked={left}
        onChange={({ currentTarget }) => setLeft(currentTarget.checked)}
      />
      {pages.error && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <ListOutline />}
      {first && !pages.error && (
        <Found items={pages.data?.pages.flatMap(({ items }) => items) ?? []} hours={first.hours} left={left} />
      )}
      <MorePages pages={pages} />
    </>
  );
}

interface PeriodFormProps {
  readonly from: string;
  readonly to: string;
  readonly onChoose: (period: { readonly from: string; readonly to: string }) => void;
}

const A_DAY_MS = 86_400_000;
const LONGEST_DAYS = 31;

/** What is wrong with a period, in words; null when nothing is. */
export function mistakeIn(from: string, to: string): string | null {
  const days = (Date.parse(to) - Date.parse(from)) / A_DAY_MS + 1;
  if (Number.isNaN(days)) return t('unusualDays');
  if (days < 1) return t('unusualBackwards');
  return days > LONGEST_DAYS ? t('unusualTooLong') : null;
}

function PeriodForm({ onChoose, ...chosen }: PeriodFormProps): JSX.Element {
  const [from, setFrom] = useState(chosen.from);
  const [to, setTo] = useState(chosen.to);
  const [mistake, setMistake] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = mistakeIn(from, to);
        setMistake(wrong);
        if (wrong === null) onChoose({ from, to });
      }}
    >
      <Group gap="sm" align="end">
        <Day label={t('readingsFrom')} value={from} onChange={setFrom} />
        <Day label={t('readingsTo')} value={to} onChange={setTo} />
        <Button type="submit" variant="default">
          {t('unusualShow')}
        </Button>
      </Group>
      {mistake !== null && (
        <Text role="alert" c="danger.9" mt={4}>
          {mistake}
        </Text>
      )}
    </form>
  );
}

type FoundProps = Pick<UnusualReadings, 'items' | 'hours'> & {
  /** Whether only what nobody has looked at is asked for. */
  readonly left: boolean;
};

/** Each with its reason; on a phone one card. */
export function Found({ items, hours, left }: FoundProps): JSX.Element {
  if (items.length === 0) return <Text role="status">{t(left ? 'unusualNoneLeft' : 'unusualNone')}</Text>;
  return (
    <div className="desk-cards">
      <Table aria-label={t('unusual')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('unusualWhen')}</Table.Th>
            <Table.Th>{t('readBy')}</Table.Th>
            <Table.Th>{t('unusualWhy')}</Table.Th>
            <Table.Th>{t('readingsPlace')}</Table.Th>
            <Table.Th>{t('unusualChecks')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Row key={`${one.rule} ${one.agent.id} ${one.day ?? ''} ${one.person?.id ?? ''}`} one={one} hours={hours} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ one, hours }: { readonly one: UnusualReading } & Pick<UnusualReadings, 'hours'>): JSX.Element {
  const { agent, day, person, firstAt, lastAt } = one;
  const days = { from: day ?? localDayOf(firstAt), to: day ?? localDayOf(lastAt) };
  const kind = one.rule === 'largeExport' ? 'export' : '';
  const place = readingsPlace({ agent: agent.id, person: person?.id ?? '', kind, ...days });
  return (
    <Table.Tr>
      <Table.Td className="desk-nowrap">{day === null ? formatMoment(lastAt) : formatDay(day)}</Table.Td>
      <Table.Td data-label={t('readBy')}>{agent.name}</Table.Td>
      <Table.Td data-label={t('unusualWhy')}>{sayUnusual(one, hours)}</Table.Td>
      <Table.Td data-label={t('readingsPlace')}>
        <Anchor
          component={Link}
          to={place}
          aria-label={t('unusualSeeThose', { name: agent.name, day: formatDay(days.to) })}
        >
          {t('unusualSee')}
        </Anchor>
      </Table.Td>
      <Table.Td data-label={t('unusualChecks')}>
        <UnusualCheck one={one} why={sayUnusual(one, hours)} />
      </Table.Td>
    </Table.Tr>
  );
}
