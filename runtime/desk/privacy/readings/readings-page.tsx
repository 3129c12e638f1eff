/*
 * What the data-protection officer sees of the desk: who looked at which case or document, and what allowed it. Never the
 * case itself, which is the affair of those who hold a function on it.
 */
import { Anchor, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { t } from '../../text.ts';
import { getReadings, readingsAddress } from '../api.ts';
import { PrivacyFrame } from '../privacy-frame.tsx';
import { FilterInForce } from './filter-in-force.tsx';
import { readFilter, writeFilter, type ReadingsFilter } from './filter.ts';
import { ReadingsSearch } from './readings-search.tsx';
import { ReadingsTable } from './readings-table.tsx';
import { Paged } from '../../parts/paged.tsx';

/** The register of readings, newest first; a sentence for who is not the officer. */
export function ReadingsPage(): JSX.Element {
  return (
    <PrivacyFrame title={t('readings')}>
      <Text maw="70ch">{t('readingsIntro')}</Text>
      <Anchor component={Link} to="/consultations/inhabituelles">
        {t('unusual')}
      </Anchor>
      <Readings />
    </PrivacyFrame>
  );
}

const firstPage = (): string | null => null;

function Readings(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const change = (some: Partial<ReadingsFilter>): void =>
    setParams(writeFilter({ ...filter, ...some }), { replace: true });
  const pages = useInfiniteQuery({
    queryKey: ['readings', filter],
    queryFn: ({ pageParam }) => getReadings(filter, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    // What one has just done in another tab is there.
    staleTime: 0,
  });
  const first = pages.data?.pages[0];
  return (
    <>
      <ReadingsSearch filter={filter} onChange={change} />
      <FilterInForce
        filter={filter}
        agent={first?.agent?.name ?? t('readingsAgentGone')}
        person={first?.person?.name ?? t('readingsPersonGone')}
        onChange={change}
      />
      <Paged pages={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          if (items.length === 0)
            return <Text role="status">{t(params.size === 0 ? 'noReading' : 'noReadingOf')}</Text>;
          return (
            <>
              <Group gap="sm">
                <Anchor href={readingsAddress(filter, 'csv')}>CSV</Anchor>
                <Anchor href={readingsAddress(filter, 'xlsx')}>XLSX</Anchor>
              </Group>
              <ReadingsTable items={items} />
            </>
          );
        }}
      </Paged>
    </>
  );
}
