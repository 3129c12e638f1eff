import { Alert, Button, Group, List, Text } from '@mantine/core';
import type { JSX } from 'react';
import { ApiError } from './http.ts';
import { ui } from './messages/index.ts';

export type ProblemAlertProps = {
  readonly error: Error;
  readonly onRetry?: () => void;
  /** Where someone else was faster: shows the case as it is now, what was typed staying in place. */
  readonly onReload?: () => void;
};

/** What went wrong, in the server's own words, with the way out: sign in again, reload what changed, or try again. */
export function ProblemAlert({ error, onRetry, onReload }: ProblemAlertProps): JSX.Element {
  const problem = error instanceof ApiError ? error.problem : null;
  const expired = problem?.status === 401;
  const changes = problem?.current?.changes ?? [];
  const lines = problem?.errors?.map((item) => item.message) ?? [];
  return (
    <Alert color="red" role="alert" title={problem?.title ?? ui('unexpected')}>
      <Text size="sm">{expired ? ui('signInNeeded') : (problem?.detail ?? ui('unexpectedHint'))}</Text>
      {[...lines, ...changes].length > 0 && (
        <List size="sm" mt="xs">
          {[...new Set([...lines, ...changes])].map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
      <Group gap="xs">
        {expired && (
          <Button component="a" href="/connexion" target="_blank" mt="sm" size="xs">
            {ui('signIn')}
          </Button>
        )}
        {problem?.current && onReload && (
          <Button onClick={onReload} mt="sm" size="xs">
            {ui('reload')}
          </Button>
        )}
        {onRetry && !expired && problem?.status !== 403 && (
          <Button onClick={onRetry} variant="default" mt="sm" size="xs">
            {ui('retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
