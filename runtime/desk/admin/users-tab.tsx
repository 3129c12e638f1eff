import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminUser } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t } from '../text.ts';
import { getUsers } from './api.ts';
import { UserDialog } from './user-dialog.tsx';

const SETTLE_MS = 250;

/** Accounts with their roles and groups. */
export function UsersTab(): JSX.Element {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  const [edited, setEdited] = useState<AdminUser | null>(null);
  const users = useInfiniteQuery({
    queryKey: ['admin-users', settled],
    queryFn: ({ pageParam }) => getUsers(settled, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <TextInput
        label={t('findUser')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maw={400}
      />
      {users.isError && <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />}
      {users.data && items.length === 0 && <Text role="status">{t('noUser')}</Text>}
      {items.length > 0 && <UsersTable users={items} onEdit={setEdited} />}
      {users.hasNextPage && (
        <Group>
          <Button variant="default" loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
            {t('more')}
          </Button>
        </Group>
      )}
      {edited && <UserDialog user={edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

type UsersTableProps = { readonly users: readonly AdminUser[]; readonly onEdit: (user: AdminUser) => void };

function UsersTable({ users, onEdit }: UsersTableProps): JSX.Element {
  return (
    <div className="desk-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('emailAddress')}</Table.Th>
            <Table.Th>{t('roles')}</Table.Th>
            <Table.Th>{t('groups')}</Table.Th>
            <Table.Th>{t('change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td>{user.name}</Table.Td>
              <Table.Td data-label={t('emailAddress')}>{user.email}</Table.Td>
              <Table.Td data-label={t('roles')}>{user.roles.map((role) => t(`role-${role}`)).join(', ')}</Table.Td>
              <Table.Td data-label={t('groups')}>{user.groups.map((group) => group.name).join(', ')}</Table.Td>
              <Table.Td>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('changeUser', { name: user.name })}
                  onClick={() => onEdit(user)}
                >
                  {t('change')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
