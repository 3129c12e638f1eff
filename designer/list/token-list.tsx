import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import { access } from '../../runtime/ui/access/text.ts';
import { TokenRow } from '../../runtime/ui/access/token-row.tsx';
import { goOnFromHere } from '../../runtime/ui/go-on.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { refresh } from '../../runtime/ui/refresh.ts';
import { getTokens, revokeToken } from '../api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';

/** Under which the list is kept; a token that is made must show in it. */
export const TOKENS = ['tokens'] as const;

/** The tokens of whoever is signed in. */
export function TokenList(): JSX.Element {
  const queries = useQueryClient();
  const tokens = useQuery({ queryKey: TOKENS, queryFn: getTokens });
  const [revoked, setRevoked] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const items = tokens.data?.items ?? [];
  const revoke = async (id: string, name: string): Promise<void> => {
    const goOn = goOnFromHere();
    await revokeToken(id);
    setRevoked(name);
    // The button that had the focus is gone with its token.
    goOn(said.current);
    await refresh(queries, TOKENS);
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="tokens-title">
      <Title order={3} size="h5" id="tokens-title">
        {t('tokens')}
      </Title>
      <Text size="sm" role="status" tabIndex={-1} ref={said}>
        {revoked !== null && access('tokenRevoked', { name: revoked })}
      </Text>
      {tokens.isPending && <Loader size="sm" role="status" aria-label={studio('loading')} />}
      {tokens.isError && <ProblemAlert error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.isSuccess && items.length === 0 && <Text size="sm">{t('noToken')}</Text>}
      {items.length > 0 && (
        <ul className="ui-tokens">
          {items.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => revoke(token.id, token.name)} />
          ))}
        </ul>
      )}
    </Stack>
  );
}
