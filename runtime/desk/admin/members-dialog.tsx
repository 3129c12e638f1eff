import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminGroup, AdminUser, NamedId } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { addMember, getJoiners, removeMember } from './api.ts';
import { whoMayJoin } from './group-words.ts';

const SETTLE_MS = 250;

type MembersDialogProps = { readonly group: AdminGroup; readonly onClose: () => void };
type Change = { readonly user: NamedId; readonly isMember: boolean };

/** Who is in a group: taken out, and others put in; each change is kept at once. */
export function MembersDialog({ group, onClose }: MembersDialogProps): JSX.Element {
  const { id, name, members } = group;
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ user, isMember }: Change) => (isMember ? addMember : removeMember)(id, user.id),
    onSuccess: (_after, { user, isMember }) =>
      notify(t(isMember ? 'memberAdded' : 'memberRemoved', { name: user.name, group: name })),
    onSettled: () => refresh(queries, ['admin-groups'], ['admin-users'], ['right-changes']),
  });
  const set = (user: NamedId, isMember: boolean): void => change.mutate({ user, isMember });
  return (
    <Dialog onClose={onClose} title={t('membersOf', { name })}>
      <Stack>
        {change.isError && <ProblemAlert error={change.error} />}
        <FindMember group={id} members={members} onAdd={(user) => set(user, true)} />
        {members.length === 0 && <Text size="sm">{t('members-0')}</Text>}
        <Stack component="ul" gap="xs" className="desk-plain" aria-label={t('members')}>
          {members.map((member) => (
            <Group component="li" key={member.id} justify="space-between" wrap="nowrap">
              <Text size="sm">{member.name}</Text>
              <Button
                size="xs"
                variant="default"
                aria-label={t('memberRemoveOf', { name: member.name })}
                loading={change.isPending && change.variables.user.id === member.id}
                onClick={() => set(member, false)}
              >
                {t('memberRemove')}
              </Button>
            </Group>
          ))}
        </Stack>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

type FindMemberProps = {
  readonly group: string;
  readonly members: readonly NamedId[];
  readonly onAdd: (user: AdminUser) => void;
};

function FindMember({ group, members, onAdd }: FindMemberProps): JSX.Element {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  const isAsked = settled.length >= 2;
  const users = useQuery({
    queryKey: ['members-found', group, settled],
    queryFn: () => getJoiners(settled, group),
    staleTime: 0,
    enabled: isAsked,
  });
  const found = isAsked ? whoMayJoin(users.data?.items ?? [], members) : [];
  return (
    <Stack gap="xs">
      <TextInput
        label={t('memberFind')}
        description={t('memberFindHint')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {users.isError && <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />}
      {isAsked && users.isSuccess && found.length === 0 && (
        <Text size="sm" role="status">
          {t('memberNoneFound')}
        </Text>
      )}
      <Stack component="ul" gap="xs" className="desk-plain">
        {found.map((user) => (
          <Group component="li" key={user.id} justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text size="sm">{user.name}</Text>
              <Text size="xs" c="dimmed">
                {user.email}
              </Text>
              {!user.roles.includes('agent') && <Text size="xs">{t('memberNoAgent')}</Text>}
            </div>
            <Button
              size="xs"
              aria-label={t('memberAddOf', { name: user.name })}
              onClick={() => {
                setText('');
                onAdd(user);
              }}
            >
              {t('memberAdd')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}
