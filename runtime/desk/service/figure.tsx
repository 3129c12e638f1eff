import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../../engine/form/words/index.ts';
import { t } from '../text.ts';
import { searchOf, type QueueLink } from './links.ts';

type FigureProps = {
  readonly count: number;
  /** The rows that it counts. */
  readonly list: QueueLink;
  /** What it counts, for who does not see the table around it. */
  readonly what: string;
};

/** A number that opens the list of what it counts; nothing is behind none. */
export function Figure({ count, list, what }: FigureProps): JSX.Element {
  const written = formatNumber(count);
  if (count === 0) return <span className="desk-soft">0</span>;
  return (
    <Anchor component={Link} inherit to={addressOf(list)} aria-label={t('serviceListOf', { count: written, what })}>
      {written}
    </Anchor>
  );
}

/** The queue, showing a list. */
export const addressOf = (list: QueueLink): string => `/?${searchOf(list)}`;
