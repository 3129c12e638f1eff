import { Button, Center, Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import type { SessionUser } from '../../schemas/types/api.ts';
import { t } from './text.ts';

type SignInNoticeProps = {
  readonly user: SessionUser | null;
  /** Whether somebody worked here until the session was ended from elsewhere. */
  readonly ended: boolean;
};

/** Shown to someone who may not enter the desk: nobody signed in, or an account that is not an agent's. */
export function SignInNotice({ user, ended }: SignInNoticeProps): JSX.Element {
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack maw={480}>
        <Title order={1} size="h2">
          {t('desk')}
        </Title>
        <Text>{user ? t('notAgent', { name: user.name }) : t(ended ? 'sessionRevoked' : 'signInNeeded')}</Text>
        <Button component="a" href={`/connexion?suite=${back}`}>
          {t('signIn')}
        </Button>
      </Stack>
    </Center>
  );
}
