import { Alert, Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { ui } from '../ui/messages/index.ts';

/** Above the page that stays as it is: how to go on. */
export function SessionEnded(): JSX.Element {
  return (
    <Alert color="warn" role="alert" mb="md">
      <Text size="sm">{ui('signInNeeded')}</Text>
      <Button component="a" href="/connexion" target="_blank" mt="sm" size="xs">
        {ui('signIn')}
      </Button>
    </Alert>
  );
}
