import { Stack, Title } from '@mantine/core';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { BackToQueue } from './queue-links.tsx';

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
