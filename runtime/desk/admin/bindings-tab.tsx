import { MultiSelect, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { NamedId } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getSchemes } from '../../ui/schemes.ts';
import { getDispositif } from '../api.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { getGroups, setBinding } from './api.ts';

/** Which groups hold the functions of a scheme, and the cases of their routes. */
export function BindingsTab(): JSX.Element {
  const [id, setId] = useState<string | null>(null);
  const schemes = useQuery({ queryKey: ['dispositifs'], queryFn: getSchemes });
  const published = schemes.data?.filter((item) => item.version !== null) ?? [];
  return (
    <Stack maw={640}>
      {schemes.isError && <ProblemAlert error={schemes.error} />}
      <Select
        label={t('dispositif')}
        placeholder={t('chooseScheme')}
        description={t('bindingsHint')}
        searchable
        data={published.map((item) => ({ value: item.id, label: item.title }))}
        value={id}
        onChange={setId}
      />
      {id && <Bindings id={id} />}
    </Stack>
  );
}

function Bindings({ id }: { readonly id: string }): JSX.Element {
  const detail = useQuery({ queryKey: ['dispositif', id], queryFn: () => getDispositif(id) });
  return (
    <Stack>
      {detail.isError && <ProblemAlert error={detail.error} />}
      {detail.isPending && <ListOutline rows={6} />}
      {detail.data?.functions.map((binding) => (
        <Stack key={binding.function} gap="xs">
          <Binding id={id} held={binding.function} route={null} title={binding.title} groups={binding.groups} />
          {binding.routes.map(({ route, title, groups }) => (
            <Binding
              key={route}
              id={id}
              held={binding.function}
              route={route}
              title={t('routeOf', { function: binding.title, route: title })}
              groups={groups}
            />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}

type BindingProps = {
  readonly id: string;
  readonly held: string;
  /** Null for the function's own groups. */
  readonly route: string | null;
  readonly title: string;
  readonly groups: readonly NamedId[];
};

function Binding({ id, held, route, title, groups: bound }: BindingProps): JSX.Element {
  const queries = useQueryClient();
  const groups = useQuery({ queryKey: ['admin-groups'], queryFn: getGroups });
  const save = useMutation({
    mutationFn: (ids: string[]) => setBinding(id, held, route, ids),
    onSuccess: () => refresh(queries, ['dispositif', id], ['admin-groups']),
  });
  return (
    <div>
      <MultiSelect
        label={title}
        placeholder={bound.length === 0 ? t('chooseGroups') : ''}
        searchable
        data={groups.data?.items.map((group) => ({ value: group.id, label: group.name })) ?? []}
        value={bound.map((group) => group.id)}
        onChange={(ids) => save.mutate(ids)}
      />
      {bound.length === 0 && <Text size="sm">{t('unbound')}</Text>}
      {save.isError && <ProblemAlert error={save.error} />}
    </div>
  );
}
