import { Alert, Button, Group, List, Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatMoment } from './format.ts';
import { ApiError } from './http.ts';
import { ui } from './messages/index.ts';

type ProblemAlertProps = {
  readonly error: Error;
  readonly onRetry?: () => void;
  /** Where someone else was faster: shows the case as it is now, what was typed staying in place. */
  readonly onReload?: () => void;
};

/** What went wrong, in the server's own words, with the way out: sign in again, reload what changed, or try again. */
export function ProblemAlert({ error, onRetry, onReload }: ProblemAlertProps): JSX.Element {
  const problem = error instanceof ApiError ? error.problem : null;
  const expired = problem?.status === 401;
  const changes = problem?.current?.changes.map(({ text, who, at }) => `${text} (${who}, ${formatMoment(at)})`) ?? [];
  const lines = [...(problem?.errors ?? []), ...(problem?.diagnostics ?? [])].map((item) => item.message);
  return (
    <Alert color="danger" role="alert" title={problem?.title ?? ui('unexpected')}>
      <Text size="sm">{expired ? ui('signInNeeded') : (problem?.detail ?? ui('unexpectedHint'))}</Text>
      <Lines lines={[...new Set([...lines, ...changes])]} />
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

/** More would push everything else off the screen. */
const MOST_LINES = 10;

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <List size="sm" mt="xs">
      {lines.slice(0, MOST_LINES).map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
      {lines.length > MOST_LINES && <List.Item>{ui('more', { count: lines.length - MOST_LINES })}</List.Item>}
    </List>
  );
}
