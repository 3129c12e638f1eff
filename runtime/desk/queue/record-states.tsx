import { Center, Loader, Stack, Title } from '@mantine/core';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { BackToQueue } from './queue-links.tsx';
import { t } from '../text.ts';

/** What stands in the place of a case, a person or an establishment that is on its way. */
export const Waiting = (): JSX.Element => (
  <Center h="60vh">
    <Loader role="status" aria-label={t('loading')} />
  </Center>
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
