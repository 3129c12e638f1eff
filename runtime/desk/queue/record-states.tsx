import { Skeleton, Stack, Title } from '@mantine/core';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { BackToQueue } from './queue-links.tsx';
import { t } from '../text.ts';

/** Parts of it that are outlined. */
const PARTS = 3;

/** Where a case, a person or an establishment will be that is on its way: its heading and its parts. */
export const Waiting = (): JSX.Element => (
  <div role="status" aria-label={t('loading')} className="desk-outline-record">
    <Skeleton height={36} width="min(32rem, 60%)" animate={false} aria-hidden />
    <div className="desk-outline-parts">
      {Array.from({ length: PARTS }, (_, part) => (
        <Skeleton key={part} height="40vh" animate={false} aria-hidden />
      ))}
    </div>
  </div>
);

type NotShownProps = { readonly title: string; readonly error: Error; readonly onRetry: () => void };

/** What stands there when it cannot be shown: why, another try, and the way back. */
export const NotShown = ({ title, error, onRetry }: NotShownProps): JSX.Element => (
  <Stack>
    <Title order={1} size="h2">
      {title}
    </Title>
    <ProblemAlert error={error} onRetry={onRetry} />
    <BackToQueue />
  </Stack>
);
