import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import type { ApiToken } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { access } from './text.ts';
import { endOfToken, whenTokenUsed, whatItMay } from './token-words.ts';

type TokenRowProps = {
  readonly token: ApiToken;
  /** Whose it is, where it is not said by the list. */
  readonly owner?: string;
  /** Takes it away, on the server and from the list. */
  readonly onRevoke: () => Promise<void>;
};

/** A token in a list, which can be revoked after a second question. */
export function TokenRow({ token, owner, onRevoke }: TokenRowProps): JSX.Element {
  const { name, ended, endsSoon } = token;
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const revoke = useMutation({ mutationFn: onRevoke });
  const giveUp = (): void => {
    setAsking(false);
    revoke.reset();
    ask.current?.focus();
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div className="ui-token">
          <Text fw={600}>{name}</Text>
          {owner !== undefined && <Text size="sm">{access('tokenOwner', { owner })}</Text>}
          <Text size="sm">{whenTokenUsed(token)}</Text>
          <Text size="sm">{whatItMay(token)}</Text>
          <Text size="sm" {...((ended || endsSoon) && { c: 'danger.9' })}>
            {endOfToken(token)}
          </Text>
        </div>
        <Button
          ref={ask}
          size="xs"
          variant="default"
          flex="none"
          aria-expanded={asking}
          aria-label={access('tokenRevokeOf', { name })}
          onClick={() => setAsking(true)}
        >
          {access('tokenRevoke')}
        </Button>
      </Group>
      {asking && (
        <Stack gap="xs" mt="xs" role="group" aria-label={access('tokenRevokeOf', { name })}>
          {revoke.isError && <ProblemAlert error={revoke.error} />}
          <Text size="sm">{access('tokenRevokeHint')}</Text>
          <Group gap="sm">
            <Button size="xs" variant="default" onClick={giveUp}>
              {access('cancel')}
            </Button>
            <Button size="xs" color="danger.9" loading={revoke.isPending} onClick={() => revoke.mutate()}>
              {access('tokenRevokeConfirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </li>
  );
}
