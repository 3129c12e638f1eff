import { Anchor, Group, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { ErasureJournal } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { t, tCount } from '../text.ts';
import { erasuresAddress, getErasures } from './api.ts';
import { Paged } from '../parts/paged.tsx';

/** Where the journal is kept until something is erased. */
export const ERASURES: readonly string[] = ['erasures'];
const firstPage = (): string | null => null;

/** What was erased, newest first, each line with its proof. */
export function ErasureLog(): JSX.Element {
  const pages = useInfiniteQuery({
    queryKey: ERASURES,
    queryFn: ({ pageParam }) => getErasures(pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  return (
    <>
      <Text maw="70ch">{t('erasuresIntro')}</Text>
      <Paged pages={pages}>{(all) => <Journal items={all.flatMap(({ items }) => items)} />}</Paged>
    </>
  );
}

function Journal({ items }: Pick<ErasureJournal, 'items'>): JSX.Element {
  if (items.length === 0) return <Text>{t('erasuresNone')}</Text>;
  return (
    <>
      <Group gap="sm">
        <Anchor href={erasuresAddress('csv')}>CSV</Anchor>
        <Anchor href={erasuresAddress('xlsx')}>XLSX</Anchor>
      </Group>
      <Erasures items={items} />
    </>
  );
}

/** The lines of the journal; on a phone one card each. */
export function Erasures({ items }: Pick<ErasureJournal, 'items'>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('erasures')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('erasedAt')}</Table.Th>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('erasedWhat')}</Table.Th>
            <Table.Th>{t('erasedWith')}</Table.Th>
            <Table.Th>{t('erasedBy')}</Table.Th>
            <Table.Th>{t('erasedProof')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td className="desk-nowrap">{formatMoment(line.at)}</Table.Td>
              <Table.Td data-label={t('number')}>
                <span className="desk-number">{line.number}</span>
                <br />
                {line.scheme}
              </Table.Td>
              <Table.Td data-label={t('erasedWhat')}>
                {[...line.categories, ...(line.applicant ? [t('erasedApplicant')] : [])].join(', ')}
              </Table.Td>
              <Table.Td data-label={t('erasedWith')}>
                {[tCount('erasedFiles', line.files), tCount('erasedMails', line.mails)].join(', ')}
                {line.transfer && <div>{t('erasedToArchives', line.transfer)}</div>}
              </Table.Td>
              <Table.Td data-label={t('erasedBy')}>{line.orderedBy ?? t('erasedByNight')}</Table.Td>
              <Table.Td data-label={t('erasedProof')}>
                <Pill small tone={line.proven ? 'good' : 'danger'}>
                  {t(line.proven ? 'erasedProven' : 'erasedBroken')}
                </Pill>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
