/* Sittings of commissions and of the Bureau: those to come, those that were held, and how one begins. */
import './sittings.css';
import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Sittings } from '../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { t, tCount } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { getSittings } from './api.ts';
import { BeginSitting } from './begin-sitting.tsx';
import { SITTINGS } from './use-sitting.ts';
import { Paged } from '../parts/paged.tsx';

const firstPage = (): string | null => null;

/** All sittings of the schemes that one instructs. */
export function SittingsPage(): JSX.Element {
  useTitle(t('sittings'));
  const navigate = useNavigate();
  const pages = useInfiniteQuery({
    queryKey: SITTINGS,
    queryFn: ({ pageParam }) => getSittings(pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('sittings')}
      </Title>
      <Paged pages={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          return (
            <>
              <Text maw="70ch">{t('sittingsIntro')}</Text>
              <BeginSitting dispositifs={null} onBegun={({ id }) => navigate(`/seances/${id}`)} />
              {items.length === 0 ? <Text>{t('sittingsNone')}</Text> : <SittingsTable items={items} />}
            </>
          );
        }}
      </Paged>
    </Stack>
  );
}

/** The sittings, the latest held first; on a phone one card each. */
export function SittingsTable({ items }: Pick<Sittings, 'items'>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('sittings')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sitting')}</Table.Th>
            <Table.Th>{t('sittingAt')}</Table.Th>
            <Table.Th>{t('sittingPlace')}</Table.Th>
            <Table.Th>{t('sittingCases')}</Table.Th>
            <Table.Th>{t('sittingState')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Anchor component={Link} to={`/seances/${one.id}`}>
                  {one.title}
                </Anchor>
              </Table.Td>
              <Table.Td data-label={t('sittingAt')} className="desk-nowrap">
                {formatMoment(one.heldAt)}
              </Table.Td>
              <Table.Td data-label={t('sittingPlace')}>{one.place}</Table.Td>
              <Table.Td data-label={t('sittingCases')}>{tCount('sittingCount', one.cases)}</Table.Td>
              <Table.Td data-label={t('sittingState')}>
                {one.closedAt !== null ? (
                  <Pill small tone="good">
                    {t('sittingClosed', { day: formatDay(one.closedAt) })}
                  </Pill>
                ) : one.applied > 0 ? (
                  <Pill small tone="info">
                    {tCount('sittingApplied', one.applied)}
                  </Pill>
                ) : (
                  <Pill small>{t('sittingOpen')}</Pill>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
