import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { t } from '../text.ts';

/** What is asked for page by page, as the query of it stands. */
interface MorePagesProps {
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** The button that brings the next page; nothing after the last. */
export function MorePages({ pages }: MorePagesProps): JSX.Element | null {
  if (!pages.hasNextPage) return null;
  return (
    <Group>
      <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
        {t('more')}
      </Button>
    </Group>
  );
}
