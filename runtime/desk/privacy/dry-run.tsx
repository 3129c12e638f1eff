import { Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { RetentionCases } from '../../../schemas/types/api.ts';
import { formatDay, formatLastDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { getRetentionCases } from './api.ts';
import { Paged } from '../parts/paged.tsx';
import { numbersToGive, PrepareTransfer } from './transfers/prepare-transfer.tsx';

interface DryRunProps {
  readonly dispositif: string;
  readonly title: string;
}

/** Where dry runs are kept until something is erased. */
export const DRY_RUN: readonly string[] = ['retention-cases'];
const firstPage = (): string | null => null;
/** Who asked for it goes on there, as soon as it is. */
const goThere = (heading: HTMLElement | null): void => heading?.focus();

/** The cases of a scheme from which something would go today. */
export function DryRun({ dispositif, title }: DryRunProps): JSX.Element {
  const pages = useInfiniteQuery({
    queryKey: [...DRY_RUN, dispositif],
    queryFn: ({ pageParam }) => getRetentionCases(dispositif, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  return (
    <Stack component="section" gap="xs" aria-labelledby="dry-run">
      <Title order={2} size="h4" id="dry-run" tabIndex={-1} ref={goThere}>
        {t('dryRun', { title })}
      </Title>
      <Paged pages={pages} more={t('dryRunMore')}>
        {(all) => (
          <>
            <Text role="status">
              {t('dryRunLooked', { count: formatNumber(all.reduce((sum, page) => sum + page.looked, 0)) })}
            </Text>
            <DryRunCases items={all.flatMap(({ items }) => items)} />
            <PrepareTransfer dispositif={dispositif} numbers={numbersToGive(all.flatMap(({ items }) => items))} />
          </>
        )}
      </Paged>
    </Stack>
  );
}

/** A line a case: what would go, and since when its time is over. */
export function DryRunCases({ items }: Pick<RetentionCases, 'items'>): JSX.Element {
  if (items.length === 0) return <Text>{t('dryRunNothing')}</Text>;
  return (
    <div className="desk-cards">
      <Table aria-label={t('dryRunWhat')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('dryRunClosed')}</Table.Th>
            <Table.Th>{t('dryRunWhat')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ number, closedAt, due }) => (
            <Table.Tr key={number}>
              <Table.Td className="desk-number">{number}</Table.Td>
              <Table.Td data-label={t('dryRunClosed')}>{formatDay(closedAt)}</Table.Td>
              <Table.Td data-label={t('dryRunWhat')}>
                {due.map(({ title, until, then }) => (
                  <div key={title}>
                    {t('dryRunDue', { title, then: t(`retention-${then}`), until: formatLastDay(until) })}
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
