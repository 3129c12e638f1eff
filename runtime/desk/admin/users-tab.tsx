import { Button, Group, SegmentedControl, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminUser } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { AccountDialog } from './account-dialog.tsx';
import { AccountsFileDialog } from './accounts-file-dialog.tsx';
import { getUsers, type UsersOf } from './api.ts';
import { UserDialog } from './user-dialog.tsx';
import { MorePages } from '../parts/paged.tsx';

const SETTLE_MS = 250;

/** Accounts with their roles and groups. */
export function UsersTab(): JSX.Element {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  const [edited, setEdited] = useState<AdminUser | null>(null);
  const [of, setOf] = useState<UsersOf>('all');
  const [opened, setOpened] = useState<AdminUser | null>(null);
  const [importing, setImporting] = useState(false);
  const users = useInfiniteQuery({
    queryKey: ['admin-users', settled, of],
    queryFn: ({ pageParam }) => getUsers(settled, of, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Group align="end">
        <TextInput
          label={t('findUser')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={320}
          maw="100%"
        />
        <SegmentedControl
          aria-label={t('usersOf')}
          data={USERS_OF.map((value) => ({ value, label: t(`usersOf-${value}`) }))}
          value={of}
          onChange={setOf}
        />
        <Button component="a" href="/api/v1/admin/accounts-file" download variant="default">
          {t('accountsFileGive')}
        </Button>
        <Button variant="default" onClick={() => setImporting(true)}>
          {t('accountsFileTake')}
        </Button>
      </Group>
      {users.isError && <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending && <ListOutline />}
      {users.data && items.length === 0 && <Text role="status">{t('noUser')}</Text>}
      {items.length > 0 && <UsersTable users={items} onEdit={setEdited} onOpen={setOpened} />}
      <MorePages pages={users} />
      {importing && <AccountsFileDialog onClose={() => setImporting(false)} />}
      {opened && <AccountDialog user={opened} onClose={() => setOpened(null)} />}
      {edited && <UserDialog user={edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

const USERS_OF: readonly UsersOf[] = ['all', 'staff', 'disabled'];

type UsersTableProps = {
  readonly users: readonly AdminUser[];
  readonly onEdit: (user: AdminUser) => void;
  readonly onOpen: (user: AdminUser) => void;
};

/** One line an account; on a phone one card. Of one that is disabled there is nothing to change. */
export function UsersTable({ users, onEdit, onOpen }: UsersTableProps): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('users')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('emailAddress')}</Table.Th>
            <Table.Th>{t('roles')}</Table.Th>
            <Table.Th>{t('groups')}</Table.Th>
            <Table.Th>{t('lastSignIn')}</Table.Th>
            <Table.Th>{t('change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td>
                {user.name}{' '}
                {user.disabledAt !== null && (
                  <Pill tone="warn" small>
                    {t('accountDisabled')}
                  </Pill>
                )}
              </Table.Td>
              <Table.Td data-label={t('emailAddress')}>{user.email}</Table.Td>
              <Table.Td data-label={t('roles')}>{user.roles.map((role) => t(`role-${role}`)).join(', ')}</Table.Td>
              <Table.Td data-label={t('groups')}>{user.groups.map((group) => group.name).join(', ')}</Table.Td>
              <Table.Td data-label={t('lastSignIn')} className="desk-nowrap">
                {user.lastSignInAt === null ? t('neverSignedIn') : formatMoment(user.lastSignInAt)}
              </Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('openAccountOf', { name: user.name })}
                    onClick={() => onOpen(user)}
                  >
                    {t('openAccount')}
                  </Button>
                  {user.disabledAt === null && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('changeUser', { name: user.name })}
                      onClick={() => onEdit(user)}
                    >
                      {t('change')}
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
