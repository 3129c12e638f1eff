import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { t } from './text.ts';

/** What an address that leads nowhere says, with the way back. */
export function NotFound({ text }: { readonly text: string }): JSX.Element {
  return (
    <Stack align="start">
      <Title order={1} size="h3">
        {t('notFound')}
      </Title>
      <Text>{text}</Text>
      <Anchor component={Link} to="/">
        {t('toList')}
      </Anchor>
    </Stack>
  );
}
