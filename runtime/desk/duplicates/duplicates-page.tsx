/* Entries of the register that may be one person, and those that were merged. */
import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { PairedPerson, PersonPair } from '../../../schemas/types/api.ts';
import { Pill } from '../../ui/pill.tsx';
import { Paged } from '../parts/paged.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { getPairs } from './api.ts';
import { differsLine, pairAddress, personLine, sharedLine } from './words.ts';

/** Each page that is read is told to those on it: it is read again when one asks for it. */
export const PAGED: { readonly initialPageParam: string; readonly refetchOnWindowFocus: boolean } = {
  initialPageParam: '',
  refetchOnWindowFocus: false,
};

/** Pairs that the agent may judge, the surest first. */
export function DuplicatesPage(): JSX.Element {
  useTitle(t('duplicates'));
  const pages = useInfiniteQuery({
    queryKey: ['duplicates'],
    queryFn: ({ pageParam }) => getPairs(pageParam),
    getNextPageParam: (page) => page.next ?? undefined,
    ...PAGED,
  });
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          {t('duplicates')}
        </Title>
        <Anchor component={Link} to="/doublons/reunions">
          {t('merges')}
        </Anchor>
      </Group>
      <Text maw="70ch">{t('duplicatesIntro')}</Text>
      <Paged pages={pages}>
        {(all) => <Pairs pairs={all.flatMap((page) => page.items)} goesOn={pages.hasNextPage} />}
      </Paged>
    </Stack>
  );
}

/** Those found so far; a page may hold none where all that it looked at is of requests that others deal with. */
export function Pairs({
  pairs,
  goesOn,
}: {
  readonly pairs: readonly PersonPair[];
  readonly goesOn: boolean;
}): JSX.Element {
  if (pairs.length > 0) return <PairsTable pairs={pairs} />;
  return <Text>{t(goesOn ? 'duplicatesNoneYet' : 'duplicatesNone')}</Text>;
}

/** A row a pair; cards on a phone. */
function PairsTable({ pairs }: { readonly pairs: readonly PersonPair[] }): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('duplicates')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('duplicatesPeople')}</Table.Th>
            <Table.Th>{t('duplicatesShared')}</Table.Th>
            <Table.Th>{t('duplicatesApart')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pairs.map((pair) => (
            <PairRow key={pairAddress(pair)} pair={pair} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function PairRow({ pair }: { readonly pair: PersonPair }): JSX.Element {
  const { one, other } = pair;
  const differs = differsLine(pair);
  return (
    <Table.Tr>
      <Table.Td>
        <Named person={one} />
        <Named person={other} />
      </Table.Td>
      <Table.Td data-label={t('duplicatesShared')}>{sharedLine(pair)}</Table.Td>
      <Table.Td data-label={t('duplicatesApart')}>{differs === '' ? '–' : differs}</Table.Td>
      <Table.Td>
        <Anchor
          component={Link}
          to={pairAddress(pair)}
          aria-label={t('duplicatesCompareOf', { one: one.name, other: other.name })}
        >
          {t('duplicatesCompare')}
        </Anchor>
      </Table.Td>
    </Table.Tr>
  );
}

type NamedProps = { readonly person: PairedPerson; readonly to?: string };

/** An entry with what it rests on; its name leads to where it is shown. */
export function Named({ person, to }: NamedProps): JSX.Element {
  const { name, verified, account } = person;
  return (
    <div>
      {to === undefined ? (
        name
      ) : (
        <Anchor component={Link} to={to}>
          {name}
        </Anchor>
      )}{' '}
      {verified && (
        <Pill small tone="good">
          {t('duplicatesVerified')}
        </Pill>
      )}
      {!verified && account && (
        <Pill small tone="neutral">
          {t('duplicatesAccount')}
        </Pill>
      )}
      <Text size="sm" c="gray.7">
        {personLine(person)}
      </Text>
    </div>
  );
}
