/* The notebook of breaches: what is followed up, until when the authority is notified, and how one begins in two minutes. */
import { Anchor, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { Breaches } from '../../../../schemas/types/api.ts';
import { newId } from '../../../forms/new-id.ts';
import { formatDay, formatMoment } from '../../../ui/format.ts';
import { Pill } from '../../../ui/pill.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useNow } from '../../session.ts';
import { t } from '../../text.ts';
import { PrivacyFrame } from '../privacy-frame.tsx';
import { breachesAddress, getBreaches, keepBreach } from './api.ts';
import { emptyEntry, localMomentOf } from './entry.ts';
import { sayDelay, toneOf } from './say-delay.ts';
import { BREACHES } from './use-breach.ts';
import { Paged } from '../../parts/paged.tsx';

/** The notebook; a sentence for who is not the officer. */
export function BreachesPage(): JSX.Element {
  return (
    <PrivacyFrame title={t('breaches')}>
      <Text maw="70ch">{t('breachesIntro')}</Text>
      <Begin />
      <Notebook />
    </PrivacyFrame>
  );
}

function Begin(): JSX.Element {
  const now = useNow();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [discovered, setDiscovered] = useState(() => localMomentOf(now().getTime()));
  const [id] = useState(newId);
  const [mistakes, setMistakes] = useState<readonly ('title' | 'discovered')[]>([]);
  const begin = useMutation({
    mutationFn: () => keepBreach(id, { entry: emptyEntry(title.trim(), discovered), revision: 0 }),
    onSuccess: () => navigate(`/violations/${id}`),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const found = mistakesIn(title, discovered, localMomentOf(now().getTime()));
        setMistakes(found);
        if (found.length === 0 && !begin.isPending) begin.mutate();
      }}
    >
      <Group gap="sm" align="start">
        <TextInput
          className="breach-title"
          label={t('breachNew')}
          placeholder={t('breachNewExample')}
          maxLength={200}
          error={mistakes.includes('title') && t('breachNoTitle')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          className="breach-moment"
          label={t('breach-discovered')}
          error={mistakes.includes('discovered') && t('breachNotYet')}
          value={discovered}
          onChange={(event) => setDiscovered(event.currentTarget.value.slice(0, 16))}
        />
        <Button type="submit" mt={24}>
          {t('breachBegin')}
        </Button>
      </Group>
      {begin.error && <ProblemAlert error={begin.error} />}
    </form>
  );
}

/** What keeps one from beginning: nothing to call it by, or a discovery that is missing or to come. */
export function mistakesIn(title: string, discovered: string, now: string): readonly ('title' | 'discovered')[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(discovered === '' || discovered > now ? (['discovered'] as const) : []),
  ];
}

const firstPage = (): string | null => null;

function Notebook(): JSX.Element {
  const now = useNow();
  const pages = useInfiniteQuery({
    queryKey: BREACHES,
    queryFn: ({ pageParam }) => getBreaches(pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  return (
    <Paged pages={pages}>
      {(all) => {
        const items = all.flatMap((page) => page.items);
        if (items.length === 0) return <Text>{t('breachesNone')}</Text>;
        return (
          <>
            <Group gap="sm">
              <Anchor href={breachesAddress('csv')}>CSV</Anchor>
              <Anchor href={breachesAddress('xlsx')}>XLSX</Anchor>
            </Group>
            <BreachesTable items={items} now={now().getTime()} />
          </>
        );
      }}
    </Paged>
  );
}

interface TableProps extends Pick<Breaches, 'items'> {
  /** The moment it is, in milliseconds. */
  readonly now: number;
}

/** The breaches, the latest discovered first; on a phone one card each. */
export function BreachesTable({ items, now }: TableProps): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('breaches')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('breach-discovered')}</Table.Th>
            <Table.Th>{t('breachNotification')}</Table.Th>
            <Table.Th>{t('breach-risk')}</Table.Th>
            <Table.Th>{t('breach-personsCount')}</Table.Th>
            <Table.Th>{t('breachState')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Anchor component={Link} to={`/violations/${one.id}`}>
                  {one.number}
                </Anchor>
                <div>{one.title}</div>
              </Table.Td>
              <Table.Td data-label={t('breach-discovered')} className="desk-nowrap">
                {formatMoment(one.discoveredAt)}
              </Table.Td>
              <Table.Td data-label={t('breachNotification')}>
                <Pill small tone={toneOf(one, now)}>
                  {sayDelay(one, now)}
                </Pill>
              </Table.Td>
              <Table.Td data-label={t('breach-risk')}>{t(`breachRisk-${one.risk}`)}</Table.Td>
              <Table.Td data-label={t('breach-personsCount')}>
                {one.personsCount === null ? t('breachUnknown') : formatNumber(one.personsCount)}
              </Table.Td>
              <Table.Td data-label={t('breachState')}>
                {one.closedAt === null ? t('breachOpen') : t('breachClosed', { day: formatDay(one.closedAt) })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
