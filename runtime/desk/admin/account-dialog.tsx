import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { AccountDetail, AdminUser } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { useSession } from '../session.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t, tCount } from '../text.ts';
import { nameOfHolding, whoElse, wordsOfSession } from './account-words.ts';
import { getAccount, signUserOut } from './api.ts';
import { DisablePart } from './disable-part.tsx';

type AccountDialogProps = { readonly user: AdminUser; readonly onClose: () => void };

/** An account: where it is signed in, what it holds, and whether it can be used. */
export function AccountDialog({ user, onClose }: AccountDialogProps): JSX.Element {
  const account = useQuery({ queryKey: ['admin-account', user.id], queryFn: () => getAccount(user.id), staleTime: 0 });
  return (
    <Dialog onClose={onClose} title={t('accountOf', { name: user.name })}>
      <Stack>
        {account.isError && <ProblemAlert error={account.error} onRetry={() => void account.refetch()} />}
        {account.isPending && <ListOutline rows={6} />}
        {account.data && <AccountParts account={account.data} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

/** What the dialog says once it is known. */
export function AccountParts({ account }: { readonly account: AccountDetail }): JSX.Element {
  const { user } = useSession();
  return (
    <>
      <AccountFacts account={account} />
      <Sessions account={account} />
      <Holdings account={account} />
      <DisablePart account={account} isOwn={user.id === account.user.id} />
    </>
  );
}

function AccountFacts({ account: { user, tokens } }: { readonly account: AccountDetail }): JSX.Element {
  const facts = [
    [t('emailAddress'), user.email],
    [t('lastSignIn'), user.lastSignInAt === null ? t('neverSignedIn') : formatMoment(user.lastSignInAt)],
    [t('accountFactor'), t(user.secondFactor ? 'accountFactorYes' : 'accountFactorNo')],
    [t('accountTokens'), String(tokens)],
  ] as const;
  return (
    <div>
      {facts.map(([label, value]) => (
        <Text key={label} size="sm">
          <Text span c="dimmed">{`${label} : `}</Text>
          {value}
        </Text>
      ))}
    </div>
  );
}

function Sessions({ account: { user, sessions } }: { readonly account: AccountDetail }): JSX.Element {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (session: string) => signUserOut(user.id, session),
    onSuccess: (_after, session) => notify(tCount('signedOutUser', session === 'all' ? sessions.length : 1)),
    onSettled: () => refresh(queries, ['admin-account', user.id], ['right-changes']),
  });
  return (
    <Stack gap="xs" component="section" aria-label={t('sessions')}>
      <Title order={3} size="h5">
        {t('sessions')}
      </Title>
      {end.isError && <ProblemAlert error={end.error} />}
      {sessions.length === 0 && <Text size="sm">{t('sessionsNone')}</Text>}
      <Stack component="ul" gap="xs" className="desk-plain">
        {sessions.map((session) => (
          <Group component="li" key={session.id} justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text size="sm">
                {session.device} {session.isCurrent && <Pill small>{t('sessionCurrent')}</Pill>}
              </Text>
              <Text size="xs" c="dimmed">
                {wordsOfSession(session)}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t('signOutOf', { device: session.device })}
              loading={end.isPending && end.variables === session.id}
              onClick={() => end.mutate(session.id)}
            >
              {t('signOutThere')}
            </Button>
          </Group>
        ))}
      </Stack>
      {sessions.length > 1 && (
        <Group>
          <Button
            size="xs"
            variant="default"
            loading={end.isPending && end.variables === 'all'}
            onClick={() => end.mutate('all')}
          >
            {t('signOutAll')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Holdings({ account: { holds } }: { readonly account: AccountDetail }): JSX.Element {
  return (
    <Stack gap="xs" component="section" aria-label={t('accountHolds')}>
      <Title order={3} size="h5">
        {t('accountHolds')}
      </Title>
      {holds.length === 0 && <Text size="sm">{t('accountHoldsNone')}</Text>}
      <Stack component="ul" gap="xs" className="desk-plain">
        {holds.map((held) => (
          <li key={nameOfHolding(held)}>
            <Text size="sm">
              {nameOfHolding(held)} {held.taken > 0 && <Pill small>{tCount('holdsTaken', held.taken)}</Pill>}
            </Text>
            <Text size="xs" c="dimmed">
              {whoElse(held)}
            </Text>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
