import { Button, Center, Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import type { SessionUser } from '../schemas/types/api.ts';
import { t } from './text.ts';

/** Shown to someone who may not enter the studio: nobody signed in, or an account that is not an author's. */
export function SignInNotice({ user }: { readonly user: SessionUser | null }): JSX.Element {
  const back = encodeURIComponent(location.pathname);
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack maw={480}>
        <Title order={1} size="h2">
          {t('studio')}
        </Title>
        <Text>{user ? t('notAuthor', { name: user.name }) : t('signInNeeded')}</Text>
        <Button component="a" href={`/connexion?suite=${back}`}>
          {t('signIn')}
        </Button>
      </Stack>
    </Center>
  );
}
