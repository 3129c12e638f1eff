import { Skeleton } from '@mantine/core';
import type { JSX } from 'react';
import { t } from '../text.ts';

/** As many as a screen has before anything is known. */
const ROWS = 12;

/** Where rows will be: the page does not move when they come. */
export function QueueOutline(): JSX.Element {
  return (
    <div role="status" aria-label={t('loading')} className="desk-outline">
      {Array.from({ length: ROWS }, (_, row) => (
        <Skeleton key={row} height={37} radius={0} animate={false} aria-hidden />
      ))}
    </div>
  );
}
