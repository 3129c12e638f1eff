import { Button, Group, Popover, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { forgetView, getViews, keepView } from '../api.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';

const KEY = ['views'];

/** Views of the queue that the agent named: opened, kept, removed. */
export function ViewsMenu(): JSX.Element {
  const [params] = useSearchParams();
  const [opened, setOpened] = useState(false);
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: KEY, queryFn: getViews });
  const show = { onSuccess: (views: typeof kept.data) => queries.setQueryData(KEY, views) };
  const keep = useMutation({ mutationFn: keepView, ...show });
  const forget = useMutation({ mutationFn: forgetView, ...show });
  const views = kept.data?.items ?? [];
  const error = kept.error ?? keep.error ?? forget.error;
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-end">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened(!opened)}>
          {t('myViews', { count: views.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="desk-views" aria-label={t('savedViews')}>
        <Stack gap="xs">
          {error && <ProblemAlert error={error} />}
          {kept.isSuccess && views.length === 0 && <Text size="sm">{t('noView')}</Text>}
          {views.map(({ id, name, search, by, group, count }) => (
            <Group key={id} justify="space-between" wrap="nowrap">
              <Link to={`/?${search}`} onClick={() => setOpened(false)}>
                {name}
              </Link>
              <Text size="sm" className="desk-soft" ml="auto">
                {[
                  group && (by === null ? t('sharedWith', { group: group.name }) : t('sharedBy', { name: by })),
                  sayCount(count),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {by === null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('removeViewOf', { name })}
                  onClick={() => forget.mutate(id)}
                >
                  {t('removeView')}
                </Button>
              )}
            </Group>
          ))}
          <KeepView onKeep={(name, group) => keep.mutate({ name, search: params.toString(), group })} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function KeepView({ onKeep }: { readonly onKeep: (name: string, group: string | null) => void }): JSX.Element {
  const { groups } = useSession().user;
  const [name, setName] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  return (
    <form
      className="desk-keep-view"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onKeep(name.trim(), group);
        setName('');
      }}
    >
      <TextInput
        label={t('keepView')}
        placeholder={t('viewName')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {groups.length > 0 && (
        <Select
          label={t('viewFor')}
          placeholder={t('viewForMe')}
          clearable
          comboboxProps={{ withinPortal: false }}
          data={groups.map(({ id, name: label }) => ({ value: id, label }))}
          value={group}
          onChange={setGroup}
        />
      )}
      <Button type="submit" variant="default">
        {t('record')}
      </Button>
    </form>
  );
}

/** Where the server stops counting. */
const MOST = 100;

const sayCount = (count: number): string => (count >= MOST ? t('manyInView') : t('inView', { count }));
