import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminApplication, AdminApplications } from '../../../schemas/types/api.ts';
import { formatLastDay } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useNow } from '../session.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { getApplications } from './api.ts';
import { ApplicationDialog } from './application-dialog.tsx';
import { ApplicationTokens } from './application-tokens.tsx';
import { ApplicationWebhooks } from './application-webhooks.tsx';
import { stateOfApplication, whatItReads } from './application-words.ts';
import { StopDialog } from './stop-dialog.tsx';

type Opened = { readonly what: 'edit' | 'stop'; readonly of: AdminApplication | null };

/** Business applications: what each reads and until when, and its tokens. */
export function ApplicationsTab(): JSX.Element {
  const [opened, setOpened] = useState<Opened | null>(null);
  const all = useQuery({ queryKey: ['admin-applications'], queryFn: getApplications, staleTime: 0 });
  const close = (): void => setOpened(null);
  return (
    <Stack maw={860}>
      <Text maw="70ch">{t('applicationsIntro')}</Text>
      {all.isError && <ProblemAlert error={all.error} onRetry={() => void all.refetch()} />}
      {all.isPending && <ListOutline />}
      {all.data && (
        <>
          <Group>
            <Button onClick={() => setOpened({ what: 'edit', of: null })}>{t('applicationNew')}</Button>
          </Group>
          <ApplicationList
            all={all.data}
            onEdit={(of) => setOpened({ what: 'edit', of })}
            onStop={(of) => setOpened({ what: 'stop', of })}
          />
          {opened?.what === 'edit' && (
            <ApplicationDialog application={opened.of} schemes={all.data.schemes} onClose={close} />
          )}
          {opened?.what === 'stop' && opened.of && <StopDialog application={opened.of} onClose={close} />}
        </>
      )}
    </Stack>
  );
}

type ApplicationListProps = {
  readonly all: AdminApplications;
  readonly onEdit: (application: AdminApplication) => void;
  readonly onStop: (application: AdminApplication) => void;
};

/** A card an application. */
export function ApplicationList({ all, onEdit, onStop }: ApplicationListProps): JSX.Element {
  const now = useNow();
  if (all.items.length === 0) return <Text role="status">{t('applicationsNone')}</Text>;
  return (
    <>
      {all.items.map((application) => {
        const { id, name, purpose, contact, endsAt } = application;
        const state = stateOfApplication(application, now());
        return (
          <Paper key={id} withBorder p="sm" component="section" aria-label={name}>
            <Group justify="space-between" align="start">
              <Title order={2} size="h5">
                {name}{' '}
                {state !== 'running' && (
                  <Pill tone="warn" small>
                    {t(state === 'stopped' ? 'applicationStopped' : 'applicationEnded')}
                  </Pill>
                )}
              </Title>
              {state !== 'stopped' && (
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('applicationEdit', { name })}
                    onClick={() => onEdit(application)}
                  >
                    {t('change')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('applicationStopOf', { name })}
                    onClick={() => onStop(application)}
                  >
                    {t('applicationStop')}
                  </Button>
                </Group>
              )}
            </Group>
            <Text size="sm">{purpose}</Text>
            <Text size="sm" c="dimmed">
              {`${t('applicationContact', { contact })} – ${t('applicationEnd', { date: formatLastDay(endsAt) })}`}
            </Text>
            {whatItReads(application, all.schemes).map((line) => (
              <Text key={line} size="sm">
                {line}
              </Text>
            ))}
            {state !== 'stopped' && (
              <>
                <ApplicationTokens application={application} />
                <ApplicationWebhooks application={application} schemes={all.schemes} />
              </>
            )}
          </Paper>
        );
      })}
    </>
  );
}
