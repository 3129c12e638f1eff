import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { InvitationList } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { notify } from '../notify.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { AccessFields, type Access } from './access-fields.tsx';
import { getInvitations, invite, withdrawInvitation } from './api.ts';

/** Invites an agent by e-mail; the link lets them choose a password. What was sent by mistake can be taken back. */
export function InvitationsTab(): JSX.Element {
  const pending = useQuery({ queryKey: ['invitations'], queryFn: getInvitations });
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: ({ id }: InvitationSummary) => withdrawInvitation(id),
    onSuccess: (_done, { name }) => notify(t('invitationWithdrawn', { name })),
    onSettled: () => refresh(queries, ['invitations']),
  });
  const error = pending.error ?? withdraw.error;
  return (
    <Stack maw={640}>
      <InvitationForm />
      <Title order={2} size="h4">
        {t('pendingInvitations')}
      </Title>
      {error && <ProblemAlert error={error} />}
      {pending.isPending && <ListOutline rows={4} />}
      {pending.data?.items.length === 0 && <Text size="sm">{t('noInvitation')}</Text>}
      <Stack component="ul" gap="xs" className="desk-plain">
        {pending.data?.items.map((item) => (
          <Group component="li" key={item.id} justify="space-between">
            <Text size="sm" flex={1} miw="16rem">
              {t('invitationLine', { name: item.name, email: item.email, date: formatDay(item.expiresAt) })}
            </Text>
            <Button
              size="xs"
              variant="default"
              aria-label={t('withdrawInvitationOf', { name: item.name })}
              loading={withdraw.isPending && withdraw.variables.id === item.id}
              onClick={() => withdraw.mutate(item)}
            >
              {t('withdrawInvitation')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

type InvitationSummary = InvitationList['items'][number];
type Invited = Access & { readonly name: string; readonly email: string };
const EMPTY: Invited = { name: '', email: '', roles: ['agent'], groups: [] };

function InvitationForm(): JSX.Element {
  const [values, setValues] = useState(EMPTY);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: invite,
    onSuccess: async () => {
      notify(t('invited', { name: values.name }));
      setValues(EMPTY);
      await refresh(queries, ['invitations']);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(values);
      }}
    >
      <Stack>
        {send.isError && <ProblemAlert error={send.error} />}
        <TextInput
          label={t('name')}
          required
          minLength={2}
          value={values.name}
          onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('emailOf')}
          type="email"
          required
          value={values.email}
          onChange={(event) => setValues({ ...values, email: event.currentTarget.value })}
        />
        <AccessFields access={values} onChange={(access) => setValues({ ...values, ...access })} />
        <Group>
          <Button type="submit" loading={send.isPending}>
            {t('invite')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
