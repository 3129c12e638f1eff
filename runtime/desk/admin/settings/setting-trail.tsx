/** Who changed which setting, when, from what to what, and why; the last change of each can be undone. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { SettingChange, SettingName } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { refresh } from '../../../ui/refresh.ts';
import { notify } from '../../notify.ts';
import { ListOutline } from '../../parts/outlines.tsx';
import { t } from '../../text.ts';
import { getSettingChanges, undoSetting } from '../api.ts';
import { MorePages } from '../../parts/paged.tsx';

const TITLES = {
  workDays: 'workDays',
  brand: 'brandSetting',
  contact: 'contactSetting',
  officeHours: 'hoursSetting',
  limits: 'limitsSetting',
  logo: 'logoSetting',
  letterheads: 'headsSetting',
  mailTexts: 'mailTextsSetting',
  signatures: 'signaturesSetting',
  begun: 'begunSetting',
  documents: 'documentsSetting',
} as const satisfies Readonly<Record<SettingName, string>>;

/** The trail, newest first, page by page. */
export function SettingTrail(): JSX.Element {
  const queries = useQueryClient();
  const trail = useInfiniteQuery({
    queryKey: ['setting-changes'],
    queryFn: ({ pageParam }) => getSettingChanges(pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const undo = useMutation({
    mutationFn: undoSetting,
    onSuccess: (settings) => {
      notify(t('settingUndone'));
      queries.setQueryData(['settings'], settings);
    },
    onSettled: () => refresh(queries, ['setting-changes']),
  });
  const items = trail.data?.pages.flatMap((page) => page.items) ?? [];
  const error = trail.error ?? undo.error;
  return (
    <Stack component="section" aria-label={t('settingTrail')} gap="sm">
      <Title order={2} size="h4">
        {t('settingTrail')}
      </Title>
      {error && <ProblemAlert error={error} />}
      {trail.isPending && <ListOutline rows={4} />}
      {trail.data && items.length === 0 && <Text>{t('settingTrailNone')}</Text>}
      {items.map((change) => (
        <Change key={change.id} change={change} onUndo={() => undo.mutate(change.id)} undoing={undo.isPending} />
      ))}
      <MorePages pages={trail} label={t('settingMore')} />
    </Stack>
  );
}

type ChangeProps = { readonly change: SettingChange; readonly onUndo: () => void; readonly undoing: boolean };

function Change({ change: { name, at, by, reason, lines, isLast }, onUndo, undoing }: ChangeProps): JSX.Element {
  const [what, date] = [t(TITLES[name]), formatMoment(at)];
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="start">
        <Stack gap={2} flex="1 1 20rem">
          <Text fw={600}>{what}</Text>
          {lines.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          <Text size="sm" c="gray.7">
            {t('settingTrailBy', { name: by, date, reason })}
          </Text>
        </Stack>
        {isLast && (
          <Button
            size="xs"
            variant="default"
            loading={undoing}
            aria-label={t('settingUndoOf', { date, what })}
            onClick={onUndo}
          >
            {t('settingUndo')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
