import { Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { AccessFields, type Access } from './access-fields.tsx';
import { getInvitations, invite } from './api.ts';

/** Invites an agent by e-mail; the link lets them choose a password. */
export function InvitationsTab(): JSX.Element {
  const pending = useQuery({ queryKey: ['invitations'], queryFn: getInvitations });
  return (
    <Stack maw={640}>
      <InvitationForm />
      <Title order={2} size="h4">
        {t('pendingInvitations')}
      </Title>
      {pending.isError && <ProblemAlert error={pending.error} />}
      {pending.data?.items.length === 0 && <Text size="sm">{t('noInvitation')}</Text>}
      <List size="sm">
        {pending.data?.items.map((item) => (
          <List.Item key={item.id}>
            {t('invitationLine', { name: item.name, email: item.email, date: formatDay(item.expiresAt) })}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

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
      await queries.invalidateQueries({ queryKey: ['invitations'] });
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
