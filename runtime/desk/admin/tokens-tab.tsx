import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import { access } from '../../ui/access/text.ts';
import { TokenForm } from '../../ui/access/token-form.tsx';
import { TokenRow } from '../../ui/access/token-row.tsx';
import type { TokenKind } from '../../ui/access/wanted-token.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { goOnFromHere } from '../../ui/go-on.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { getAllTokens, makeToken, revokeAnyToken } from './api.ts';
import { MorePages } from '../parts/paged.tsx';

const TOKENS = ['admin-tokens'] as const;

/** The tokens of everybody that open something, the nearest end first; one is made for a directory. */
export function TokensTab(): JSX.Element {
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const tokens = useInfiniteQuery({
    queryKey: TOKENS,
    queryFn: ({ pageParam }) => getAllTokens(pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const items = tokens.data?.pages.flatMap((page) => page.items) ?? [];
  const revoke = async (id: string, name: string): Promise<void> => {
    const goOn = goOnFromHere();
    await revokeAnyToken(id);
    setRevoked(name);
    // The button that had the focus is gone with its token.
    goOn(said.current);
    await refresh(queries, TOKENS, ['right-changes']);
  };
  return (
    <Stack>
      <Text size="sm">{t('tokensIntro')}</Text>
      <Group>
        <Button onClick={() => setMaking(true)}>{t('tokenNew')}</Button>
      </Group>
      <Text size="sm" role="status" tabIndex={-1} ref={said}>
        {revoked !== null && access('tokenRevoked', { name: revoked })}
      </Text>
      {tokens.isError && <ProblemAlert error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.isPending && <ListOutline />}
      {tokens.isSuccess && items.length === 0 && <Text>{t('tokensNone')}</Text>}
      {items.length > 0 && (
        <ul className="ui-tokens">
          {items.map(({ owner, ...token }) => (
            <TokenRow
              key={token.id}
              token={token}
              owner={`${owner.name} (${owner.email})`}
              onRevoke={() => revoke(token.id, token.name)}
            />
          ))}
        </ul>
      )}
      <MorePages pages={tokens} />
      {making && (
        <Dialog title={t('tokenNew')} onClose={() => setMaking(false)}>
          <TokenForm
            hint={t('tokenHint')}
            name={t('tokenDirectory')}
            days={USUAL_DAYS}
            kinds={kinds()}
            schemes={[]}
            create={async (token) => {
              const made = await makeToken(token);
              void refresh(queries, TOKENS, ['right-changes']);
              return made;
            }}
            made={(token) => <Made token={token} />}
            onClose={() => setMaking(false)}
          />
        </Dialog>
      )}
    </Stack>
  );
}

const USUAL_DAYS = 365;

/** What administrators make tokens for; the first is what a directory needs. */
const kinds = (): readonly [TokenKind, ...TokenKind[]] => [
  { value: 'accounts', label: t('tokenForDirectory'), scopes: ['accounts'], ofSchemes: false },
  { value: 'administration', label: t('tokenForAdministration'), scopes: ['administration'], ofSchemes: false },
];

/** The token, with the address that a directory asks for beside it. */
function Made({ token }: { readonly token: string }): JSX.Element {
  return (
    <Stack gap="xs" className="desk-token">
      <Code block>{token}</Code>
      <Text size="sm">{t('tokenDirectoryAddress')}</Text>
      <Code block>{`${location.origin}/api/v1/scim/v2`}</Code>
    </Stack>
  );
}
