import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { t } from './text.ts';

/** What an address that leads nowhere says, with the way back. */
export function NotFound({ text }: { readonly text: string }): JSX.Element {
  useDocumentTitle(t('pageTitle', { title: t('notFound') }));
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
