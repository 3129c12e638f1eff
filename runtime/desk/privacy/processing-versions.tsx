/* The versions of an entry of the register, and what each changed in it. */
import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { ProcessingHistory } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { getProcessingVersions } from './api.ts';
import { Paged } from '../parts/paged.tsx';

const firstPage = (): string | null => null;

/** Newest first, some at a time. */
export function ProcessingVersions({ id }: { readonly id: string }): JSX.Element {
  const pages = useInfiniteQuery({
    queryKey: ['processing-versions', id],
    queryFn: ({ pageParam }) => getProcessingVersions(id, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
  });
  return (
    <section aria-labelledby="versions">
      <Title order={2} size="h4" id="versions">
        {t('processingVersions')}
      </Title>
      <Paged pages={pages}>{(all) => <Versions items={all.flatMap(({ items }) => items)} />}</Paged>
    </section>
  );
}

/** Each version with its day, and what it changed. */
export function Versions({ items }: Pick<ProcessingHistory, 'items'>): JSX.Element {
  return (
    <ol className="privacy-versions">
      {items.map((version) => (
        <li key={version.version}>
          <Text fw={600}>{heading(version)}</Text>
          <Changes version={version} />
        </li>
      ))}
    </ol>
  );
}

type Version = ProcessingHistory['items'][number];

function heading({ version, since, by }: Version): string {
  const date = formatDay(since);
  return by === null ? t('processingVersion', { version, date }) : t('processingVersionBy', { version, date, by });
}

function Changes({ version: { first, changes, moreChanges } }: { readonly version: Version }): JSX.Element {
  if (first) return <Text size="sm">{t('processingFirst')}</Text>;
  if (changes.length === 0) return <Text size="sm">{t('processingUnchanged')}</Text>;
  return (
    <ul>
      {changes.map((change, at) => (
        <li key={at}>
          <Text size="sm">{sayChange(change)}</Text>
        </li>
      ))}
      {moreChanges > 0 && (
        <li>
          <Text size="sm">{t('processingMoreChanges', { count: moreChanges })}</Text>
        </li>
      )}
    </ul>
  );
}

/** « Catégories de données › Contact › Conservation › Durée : 2 ans → 3 ans ». */
function sayChange({ path, type, before, after }: Version['changes'][number]): string {
  const what = path.join(' › ');
  if (before !== null && after !== null) return t('processingChange', { what, before, after });
  const value = after ?? before;
  const kind = t(`processingChange-${type}`);
  return value === null ? t('processingChangeBare', { what, kind }) : t('processingChangeOf', { what, kind, value });
}
