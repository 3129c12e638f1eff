import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import { refresh } from '../../runtime/ui/refresh.ts';
import type { ApiToken } from '../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../runtime/ui/format.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { getTokens, revokeToken } from '../api.ts';
import { t } from '../text.ts';

/** Under which the list is kept; a token that is made must show in it. */
export const TOKENS = ['tokens'] as const;

/** The tokens of whoever is signed in, each of which can be revoked, after a second question. */
export function TokenList(): JSX.Element {
  const tokens = useQuery({ queryKey: TOKENS, queryFn: getTokens });
  const [revoked, setRevoked] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const items = tokens.data?.items ?? [];
  const onRevoked = (name: string): void => {
    setRevoked(name);
    // The button that had the focus is gone with its token.
    said.current?.focus();
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="tokens-title">
      <Title order={3} size="h5" id="tokens-title">
        {t('tokens')}
      </Title>
      <Text size="sm" role="status" tabIndex={-1} ref={said}>
        {revoked !== null && t('tokenRevoked', { name: revoked })}
      </Text>
      {tokens.isPending && <Loader size="sm" role="status" aria-label={t('loading')} />}
      {tokens.isError && <ProblemAlert error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.isSuccess && items.length === 0 && <Text size="sm">{t('noToken')}</Text>}
      {items.length > 0 && (
        <ul className="studio-tokens">
          {items.map((token) => (
            <TokenRow key={token.id} token={token} onRevoked={onRevoked} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** « Peut : lire des dossiers. Sur 2 dispositifs seulement. » */
export function whatItMay({ scopes, schemes }: Pick<ApiToken, 'scopes' | 'schemes'>): string {
  const may =
    scopes === null
      ? t('tokenMayAll')
      : t('tokenMay', { scopes: scopes.map((scope) => t(`scope-${scope}`)).join(', ') });
  if (schemes === null) return may;
  return `${may} ${schemes.length === 1 ? t('tokenOnOne') : t('tokenOn', { count: String(schemes.length) })}`;
}

function TokenRow({
  token,
  onRevoked,
}: {
  readonly token: ApiToken;
  readonly onRevoked: (name: string) => void;
}): JSX.Element {
  const { id, name, createdAt, lastUsedAt, expiresAt, ended, endsSoon } = token;
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(id),
    onSuccess: async () => {
      onRevoked(name);
      await refresh(queries, TOKENS);
    },
  });
  const giveUp = (): void => {
    setAsking(false);
    revoke.reset();
    ask.current?.focus();
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div className="studio-token">
          <Text fw={600}>{name}</Text>
          <Text size="sm">
            {t('tokenCreated', { day: formatDay(createdAt) })}{' '}
            {lastUsedAt === null ? t('tokenNeverUsed') : t('tokenUsed', { when: formatMoment(lastUsedAt) })}
          </Text>
          <Text size="sm">{whatItMay(token)}</Text>
          <Text size="sm" {...((ended || endsSoon) && { c: 'danger.9' })}>
            {t(ended ? 'tokenEnded' : endsSoon ? 'tokenEndsSoon' : 'tokenEnds', { when: formatMoment(expiresAt) })}
          </Text>
        </div>
        <Button
          ref={ask}
          size="xs"
          variant="default"
          flex="none"
          aria-expanded={asking}
          aria-label={t('tokenRevokeOf', { name })}
          onClick={() => setAsking(true)}
        >
          {t('tokenRevoke')}
        </Button>
      </Group>
      {asking && (
        <Stack gap="xs" mt="xs" role="group" aria-label={t('tokenRevokeOf', { name })}>
          {revoke.isError && <ProblemAlert error={revoke.error} />}
          <Text size="sm">{t('tokenRevokeHint')}</Text>
          <Group gap="sm">
            <Button size="xs" variant="default" onClick={giveUp}>
              {t('cancel')}
            </Button>
            <Button size="xs" color="danger.9" loading={revoke.isPending} onClick={() => revoke.mutate()}>
              {t('tokenRevokeConfirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </li>
  );
}
