/*
 * What the data-protection officer sees of the desk: who looked at which case or document, and what allowed it. Never the
 * case itself, which is the affair of those who hold a function on it.
 */
import { Anchor, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Readings } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getReadings } from '../api.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';

/** The register of readings, newest first; a sentence for who is not the officer. */
export function ReadingsPage(): JSX.Element {
  const { user } = useSession();
  useTitle(t('readings'));
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('readings')}
      </Title>
      {user.roles.includes('dpo') ? <Register /> : <Text>{t('notOfficer')}</Text>}
    </Stack>
  );
}

function Register(): JSX.Element {
  const [number, setNumber] = useState('');
  const pages = useInfiniteQuery({
    queryKey: ['readings', number],
    queryFn: ({ pageParam }) => getReadings(number, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Text maw="70ch">
        {t('readingsIntro')} <Anchor href="/">{t('readingsSheets')}</Anchor>
      </Text>
      <OfCase onChoose={setNumber} />
      {pages.error && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <Text>{t('loading')}</Text>}
      {pages.isSuccess && items.length === 0 && (
        <Text role="status">{t(number === '' ? 'noReading' : 'noReadingOf', { number })}</Text>
      )}
      {items.length > 0 && <ReadingsTable items={items} />}
      {pages.hasNextPage && (
        <Group>
          <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {t('more')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Who looked at one case: what the officer is asked most often. */
function OfCase({ onChoose }: { readonly onChoose: (number: string) => void }): JSX.Element {
  const [text, setText] = useState('');
  return (
    <form
      className="desk-search desk-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(text.trim());
      }}
    >
      <TextInput
        label={t('readingsOf')}
        description={t('readingsOfHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('find')}
      </Button>
    </form>
  );
}

const firstPage = (): string | null => null;

function ReadingsTable({ items }: Pick<Readings, 'items'>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('readAt')}</Table.Th>
            <Table.Th>{t('readBy')}</Table.Th>
            <Table.Th>{t('readWhat')}</Table.Th>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('readWhy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ at, who, what, reason, caseNumber }) => (
            <Table.Tr key={`${at} ${who} ${what} ${caseNumber ?? ''}`}>
              <Table.Td>{formatMoment(at)}</Table.Td>
              <Table.Td data-label={t('readBy')}>{who}</Table.Td>
              <Table.Td data-label={t('readWhat')}>{what}</Table.Td>
              <Table.Td data-label={t('number')} className="desk-number">
                {caseNumber}
              </Table.Td>
              <Table.Td data-label={t('readWhy')}>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
