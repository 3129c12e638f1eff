import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { AdminGroup } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getSchemes } from '../../ui/schemes.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { createGroup, deleteGroup, getGroups } from './api.ts';
import { wordsOfMembers } from './group-words.ts';
import { MembersDialog } from './members-dialog.tsx';

/** Groups of agents, who is in them and what they hold. */
export function GroupsTab(): JSX.Element {
  const [name, setName] = useState('');
  const queries = useQueryClient();
  const groups = useQuery({ queryKey: ['admin-groups'], queryFn: getGroups });
  const refreshGroups = (): Promise<void> => refresh(queries, ['admin-groups']);
  const create = useMutation({
    mutationFn: createGroup,
    onSuccess: async () => {
      setName('');
      await refreshGroups();
    },
  });
  const remove = useMutation({ mutationFn: deleteGroup, onSuccess: refreshGroups });
  const [edited, setEdited] = useState<string | null>(null);
  const shown = groups.data?.items.find(({ id }) => id === edited);
  const error = groups.error ?? create.error ?? remove.error;
  return (
    <Stack>
      {error && <ProblemAlert error={error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(name.trim());
        }}
      >
        <Group align="end">
          <TextInput
            label={t('newGroup')}
            required
            minLength={2}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </Group>
      </form>
      {groups.isPending && <ListOutline />}
      {groups.data?.items.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          onRemove={() => remove.mutate(group.id)}
          onMembers={() => setEdited(group.id)}
        />
      ))}
      {shown && <MembersDialog group={shown} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

type GroupCardProps = {
  readonly group: AdminGroup;
  readonly onRemove: () => void;
  readonly onMembers: () => void;
};

function GroupCard({ group, onRemove, onMembers }: GroupCardProps): JSX.Element {
  const titles = useSchemeTitles();
  const free = group.members.length === 0 && group.functions.length === 0;
  return (
    <Paper withBorder p="sm" component="section" aria-label={group.name}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {group.name}
        </Title>
        <Group gap="xs">
          {free && (
            <Button size="xs" variant="default" aria-label={t('removeGroup', { name: group.name })} onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
          <Button size="xs" variant="default" aria-label={t('membersOf', { name: group.name })} onClick={onMembers}>
            {t('members')}
          </Button>
        </Group>
      </Group>
      <Text size="sm">{wordsOfMembers(group.members)}</Text>
      {group.deputies.map(({ id, name: deputy, absent, until }) => (
        <Text key={`${id} ${absent}`} size="sm">
          {t('groupDeputy', { name: deputy, absent, date: formatDay(until) })}
        </Text>
      ))}
      {group.functions.map((held) => (
        <Text key={`${held.dispositif} ${held.function} ${held.route ?? ''}`} size="sm" c="gray.7">
          {t('holds', { function: held.title, dispositif: titles.get(held.dispositif) ?? held.dispositif })}
        </Text>
      ))}
    </Paper>
  );
}

function useSchemeTitles(): ReadonlyMap<string, string> {
  const schemes = useQuery({ queryKey: ['dispositifs'], queryFn: getSchemes });
  return new Map(schemes.data?.map(({ id, title }) => [id, title]));
}
