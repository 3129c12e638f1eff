import { Checkbox, MultiSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { Role } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t } from '../text.ts';
import { getGroups } from './api.ts';

/** What an account may do: its roles, and the ids of its groups. */
export type Access = { readonly roles: readonly Role[]; readonly groups: readonly string[] };
type AccessFieldsProps = { readonly access: Access; readonly onChange: (access: Access) => void };

/** Roles that an account may have, in the order in which they are shown. */
const ROLES: readonly Role[] = ['agent', 'author', 'dpo', 'administrator'];

/** Roles and groups, asked the same way of an account and of an invitation. */
export function AccessFields({ access, onChange }: AccessFieldsProps): JSX.Element {
  const groups = useQuery({ queryKey: ['admin-groups'], queryFn: getGroups });
  return (
    <Stack>
      <Checkbox.Group
        label={t('roles')}
        value={[...access.roles]}
        onChange={(roles) => onChange({ ...access, roles: ROLES.filter((role) => roles.includes(role)) })}
      >
        <Stack gap="xs" mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`role-${role}`)} description={t(`roleHint-${role}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {groups.isError && <ProblemAlert error={groups.error} onRetry={() => void groups.refetch()} />}
      <MultiSelect
        label={t('groups')}
        placeholder={access.groups.length === 0 ? t('chooseGroups') : ''}
        searchable
        data={groups.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={[...access.groups]}
        onChange={(ids) => onChange({ ...access, groups: ids })}
      />
    </Stack>
  );
}
