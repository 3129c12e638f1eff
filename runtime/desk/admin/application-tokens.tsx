import { Alert, Button, Code, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminApplication } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { makeApplicationToken, revokeApplicationToken } from './api.ts';
import { wordsOfToken } from './application-words.ts';

/** The tokens of an application: one is made and shown this once, and revoked. */
export function ApplicationTokens({ application }: { readonly application: AdminApplication }): JSX.Element {
  const { id, name, tokens } = application;
  const [days, setDays] = useState(180);
  const queries = useQueryClient();
  const refreshAll = (): Promise<void> => refresh(queries, ['admin-applications'], ['right-changes']);
  const make = useMutation({ mutationFn: () => makeApplicationToken(id, days), onSettled: refreshAll });
  const revoke = useMutation({
    mutationFn: (token: string) => revokeApplicationToken(id, token),
    onSuccess: () => {
      make.reset();
      notify(t('applicationTokenRevoked'));
    },
    onSettled: refreshAll,
  });
  const error = make.error ?? revoke.error;
  return (
    <Stack gap="xs" mt="xs">
      <Title order={3} size="h6">
        {t('applicationTokens')}
      </Title>
      {error && <ProblemAlert error={error} />}
      {make.data && (
        <Alert color="brand" role="status" title={t('applicationTokenShown')} className="desk-token">
          <Code block>{make.data.token}</Code>
        </Alert>
      )}
      {tokens.length === 0 && <Text size="sm">{t('applicationTokenNone')}</Text>}
      <Stack component="ul" gap="xs" className="desk-plain">
        {tokens.map((token) => (
          <Group component="li" key={token.id} justify="space-between">
            <Text size="sm">{wordsOfToken(token)}</Text>
            <Button
              size="xs"
              variant="default"
              aria-label={t('applicationTokenRevokeOf', { from: formatDay(token.createdAt) })}
              loading={revoke.isPending && revoke.variables === token.id}
              onClick={() => revoke.mutate(token.id)}
            >
              {t('applicationTokenRevoke')}
            </Button>
          </Group>
        ))}
      </Stack>
      <Group align="end" gap="xs">
        <NumberInput
          label={t('applicationTokenDays')}
          size="xs"
          min={1}
          max={365}
          hideControls
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : days)}
        />
        <Button
          size="xs"
          variant="default"
          aria-label={t('applicationTokenMakeOf', { name })}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {t('applicationTokenMake')}
        </Button>
      </Group>
    </Stack>
  );
}
