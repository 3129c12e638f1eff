/* The group that holds a function: named by any author, made and filled here by whoever administers. */
import { Autocomplete, Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { atPointer, joinPointer, splitPointer } from '../../engine/base/index.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { refresh } from '../../runtime/ui/refresh.ts';
import type { AdminGroup, AdminUser, SetUser } from '../../schemas/types/api.ts';
import { createGroup, getGroups, getSession, getUsers, preparePublication, setUser } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { Tool } from '../panel/tool.tsx';
import { holdingOf, joined, left, type Holding } from './holders.ts';
import { t } from './text.ts';

const PAUSE_MS = 900;

/** The group of a function or of one of its routes, how many are in it, and the way to make and to fill it. */
export function GroupEntry({ part, property }: EntryProps): JSX.Element {
  const panel = usePanel();
  const queries = useQueryClient();
  const at = joinPointer(part, property.name);
  const value = atPointer(panel.value, at);
  const name = typeof value === 'string' ? value : '';
  const session = useQuery({ queryKey: ['session'], queryFn: getSession });
  const isAdministrator = session.data?.user?.roles.includes('administrator') ?? false;
  const groups = useQuery({ queryKey: ['admin-groups'], queryFn: getGroups, enabled: isAdministrator });
  const group = groups.data?.items.find((one) => one.name === name);
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (text: string): void => {
    setTyped(null);
    if (text.trim().length >= 2 && text.trim() !== name) panel.set(at, text.trim());
  };
  const create = useMutation({
    mutationFn: createGroup,
    onSuccess: () => refresh(queries, ['admin-groups']),
  });
  const holding = useHolding(part, name, groups.data?.items ?? null);
  return (
    <div className="panel-told">
      <Autocomplete
        size="sm"
        label={property.title}
        description={property.hint}
        disabled={panel.broken}
        maxLength={80}
        value={typed ?? name}
        data={[...new Set((groups.data?.items ?? []).map((one) => one.name))]}
        onChange={setTyped}
        onOptionSubmit={settle}
        onBlur={() => settle(typed ?? name)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(typed ?? name);
        }}
      />
      <HoldingLine holding={holding} isAdministrator={isAdministrator} />
      {isAdministrator && groups.data && !group && name !== '' && (
        <Button
          variant="default"
          size="xs"
          loading={create.isPending}
          leftSection={<Icon name="add" />}
          onClick={() => create.mutate(name)}
        >
          {t('createGroup', { name })}
        </Button>
      )}
      {create.isError && <ProblemAlert error={create.error} />}
      {isAdministrator && group && <Members group={group} />}
    </div>
  );
}

/** Who holds a function, as publishing would say of the scheme as it is now. */
function useHolding(part: string, group: string, groups: readonly AdminGroup[] | null): Holding {
  const { id, version, store } = useStudio();
  const [settled] = useDebouncedValue(version, PAUSE_MS);
  const looked = useQuery({
    queryKey: ['publication', id, store.name, settled],
    queryFn: () => preparePublication(id, store.get().journal.files),
    staleTime: 60_000,
    gcTime: 10_000,
    retry: false,
  });
  const panel = usePanel();
  const [, held = '', , rank] = splitPointer(part);
  const route = rank === undefined ? null : atPointer(panel.value, joinPointer(part, 'id'));
  const report = settled === version ? (looked.data?.functions ?? null) : null;
  return holdingOf({ function: held, route: typeof route === 'string' ? route : null, group }, report, groups);
}

type HoldingProps = { readonly holding: Holding; readonly isAdministrator: boolean };

function HoldingLine({ holding, isAdministrator }: HoldingProps): JSX.Element | null {
  if (holding.type === 'unknown') return null;
  if (holding.type === 'empty') {
    return (
      <p className="form-hint">
        <Pill small tone="warn">
          {t('groupEmpty')}
        </Pill>{' '}
        {t(isAdministrator ? 'groupEmptyFill' : 'groupEmptyAsk')}
      </p>
    );
  }
  const { members } = holding;
  const count = t(members === 1 ? 'groupOne' : 'groupMany', { count: members });
  return (
    <p className="form-hint">
      {holding.type === 'held' ? count : t('groupBound', { groups: holding.groups.join(', '), count })}
    </p>
  );
}

/** The agents of a group, with the way to put one in and to take one out. */
function Members({ group }: { readonly group: AdminGroup }): JSX.Element {
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 200);
  const users = useQuery({ queryKey: ['admin-users', asked], queryFn: () => getUsers(asked) });
  const set = useMutation({
    mutationFn: ({ id, access }: { readonly id: string; readonly access: SetUser }) => setUser(id, access),
    onSuccess: async () => {
      await refresh(queries, ['admin-groups']);
      await refresh(queries, ['admin-users']);
      await refresh(queries, ['publication']);
    },
  });
  const isIn = ({ id }: { readonly id: string }): boolean => group.members.some((member) => member.id === id);
  const free: readonly AdminUser[] = (users.data?.items ?? []).filter((user) => !isIn(user));
  // The account is read anew: what somebody else gave it meanwhile is kept.
  const leave = async (member: AdminGroup['members'][number]): Promise<void> => {
    const found = await getUsers(member.name);
    const user = found.items.find(({ id }) => id === member.id);
    if (user) set.mutate({ id: user.id, access: left(user, group.id) });
  };
  return (
    <div className="panel-told">
      <ul className="scheme-links" aria-label={t('members', { group: group.name })}>
        {group.members.map((member) => (
          <li key={member.id}>
            <span className="form-line-title">{member.name}</span>
            <Tool icon="close" label={t('leaveGroup', { name: member.name })} onClick={() => void leave(member)} />
          </li>
        ))}
      </ul>
      <Select
        size="sm"
        searchable
        aria-label={t('addMember', { group: group.name })}
        placeholder={t('addMemberHint')}
        nothingFoundMessage={t('nobodyFound')}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        onChange={(id) => {
          const user = free.find((one) => one.id === id);
          setSearch('');
          if (user) set.mutate({ id: user.id, access: joined(user, group.id) });
        }}
        data={free.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
      />
      {set.isError && <ProblemAlert error={set.error} />}
    </div>
  );
}
