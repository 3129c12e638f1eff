import { Button, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ListOutline } from './outlines.tsx';
import { t } from '../text.ts';

/** The part of `useInfiniteQuery`'s answer that brings what follows. */
interface NextPage {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** What is asked for page by page, as the query of it stands. */
interface Pages<Page> extends NextPage {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
  readonly data: { readonly pages: readonly Page[] } | undefined;
}

interface PagedProps<Page> {
  readonly pages: Pages<Page>;
  /** As of `MorePages`. */
  readonly more?: string;
  /** What has come, page after page; not called before the first. */
  readonly children: (pages: readonly Page[]) => ReactNode;
}

/** A list that comes page by page: that it is on its way, what went wrong, what has come, and the button for what follows. */
export function Paged<Page>({ pages, more, children }: PagedProps<Page>): JSX.Element {
  return (
    <>
      {pages.isPending && <ListOutline />}
      {pages.error && <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && children(pages.data.pages)}
      <MorePages pages={pages} label={more} />
    </>
  );
}

interface MorePagesProps {
  readonly pages: NextPage;
  /** What the button says where « Afficher la suite » would not say enough. */
  readonly label?: string | undefined;
}

/** The button that brings the next page; nothing after the last. */
export function MorePages({ pages, label = t('more') }: MorePagesProps): JSX.Element | null {
  if (!pages.hasNextPage) return null;
  return (
    <Group>
      <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
        {label}
      </Button>
    </Group>
  );
}
