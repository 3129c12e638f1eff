import { Center, Loader, Stack, Title } from '@mantine/core';
import type { JSX } from 'react';
import { t } from './text.ts';

/** What stands in the place of a page that is on its way: it has a heading, as every page. */
export const Waiting = (): JSX.Element => (
  <Center h="60vh">
    <Stack align="center">
      <Loader aria-hidden />
      <Title order={1} size="h5">
        {t('loading')}
      </Title>
    </Stack>
  </Center>
);
