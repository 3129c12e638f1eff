/*
 * Who changed whose right, when, from what to what: for administrators beside what they administer, for the
 * data-protection officer on a page of their own.
 */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getRightChanges } from '../api.ts';
import { t } from '../text.ts';
import { RightsTable } from './rights-table.tsx';

/** The trail of rights, newest first. */
export function RightsLog(): JSX.Element {
  const [text, setText] = useState('');
  const pages = useInfiniteQuery({
    queryKey: ['right-changes', text],
    queryFn: ({ pageParam }) => getRightChanges(text, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    // What one has just changed in another tab is there.
    staleTime: 0,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Text maw="70ch">{t('rightsIntro')}</Text>
      <Search onChoose={setText} />
      {pages.error && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <Text>{t('loading')}</Text>}
      {pages.isSuccess && items.length === 0 && (
        <Text role="status">{t(text === '' ? 'noRightChange' : 'noRightChangeOf', { text })}</Text>
      )}
      {items.length > 0 && <RightsTable items={items} />}
      {pages.hasNextPage && (
        <Group>
          <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {t('more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const firstPage = (): string | null => null;

function Search({ onChoose }: { readonly onChoose: (text: string) => void }): JSX.Element {
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
        label={t('rightsOf')}
        description={t('rightsOfHint')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('find')}
      </Button>
    </form>
  );
}
