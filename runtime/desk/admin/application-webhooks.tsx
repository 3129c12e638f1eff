import { Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminApplication, AdminApplications, AdminWebhook } from '../../../schemas/types/api.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { renewWebhookSecret, resumeWebhook } from './api.ts';
import { DeliveriesDialog } from './deliveries-dialog.tsx';
import { RemoveWebhookDialog } from './remove-webhook-dialog.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { stateOfWebhook, waitingInWords, whatItIsTold } from './webhook-words.ts';

type ApplicationWebhooksProps = {
  readonly application: AdminApplication;
  readonly schemes: AdminApplications['schemes'];
};

type Opened = { readonly what: 'add' } | { readonly what: 'log' | 'remove'; readonly of: AdminWebhook };

/** The addresses where an application is told what happens to cases: how each fares, its log, its secret. */
export function ApplicationWebhooks({ application, schemes }: ApplicationWebhooksProps): JSX.Element {
  const { id, name, webhooks } = application;
  const [opened, setOpened] = useState<Opened | null>(null);
  const queries = useQueryClient();
  const refreshAll = (): Promise<void> => refresh(queries, ['admin-applications'], ['right-changes']);
  // The secret is shown at once: it is given this once, and waits for no list.
  const renew = useMutation({
    mutationFn: (webhook: string) => renewWebhookSecret(id, webhook),
    onSuccess: () => {
      void refreshAll();
    },
  });
  const resume = useMutation({
    mutationFn: (webhook: string) => resumeWebhook(id, webhook),
    onSuccess: async () => {
      notify(t('webhookResumed'));
      await refreshAll();
    },
  });
  const error = renew.error ?? resume.error;
  // Of an address that was taken away since, there is nothing to sign any more.
  const renewed = renew.data && webhooks.find((webhook) => webhook.id === renew.variables);
  const close = (): void => setOpened(null);
  return (
    <Stack gap="xs" mt="sm">
      <Title order={3} size="h6">
        {t('webhooks')}
      </Title>
      {error && <ProblemAlert error={error} />}
      {renew.data && renewed && (
        <Alert color="brand" role="status" title={t('webhookSecretShown')} className="desk-token">
          <Text size="sm" className="desk-address">
            {renewed.url}
          </Text>
          <Code block>{renew.data.secret}</Code>
          <Text size="sm">{t('webhookSecretBefore')}</Text>
        </Alert>
      )}
      <Text size="sm">{t(webhooks.length === 0 ? 'webhooksNone' : 'webhooksHint')}</Text>
      <Stack component="ul" gap="sm" className="desk-plain">
        {webhooks.map((webhook) => (
          <li key={webhook.id}>
            <WebhookLine webhook={webhook} schemes={schemes} />
            <Group gap="xs" mt={4}>
              <Button
                size="xs"
                variant="default"
                aria-label={t('webhookLogOf', { url: webhook.url })}
                onClick={() => setOpened({ what: 'log', of: webhook })}
              >
                {t('webhookLog')}
              </Button>
              {webhook.disabledAt !== null && (
                <Button
                  size="xs"
                  aria-label={t('webhookResumeOf', { url: webhook.url })}
                  loading={resume.isPending && resume.variables === webhook.id}
                  onClick={() => resume.mutate(webhook.id)}
                >
                  {t('webhookResume')}
                </Button>
              )}
              <Button
                size="xs"
                variant="default"
                aria-label={t('webhookRenewOf', { url: webhook.url })}
                loading={renew.isPending && renew.variables === webhook.id}
                onClick={() => renew.mutate(webhook.id)}
              >
                {t('webhookRenew')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('webhookRemoveOf', { url: webhook.url })}
                onClick={() => setOpened({ what: 'remove', of: webhook })}
              >
                {t('webhookRemove')}
              </Button>
            </Group>
          </li>
        ))}
      </Stack>
      <Group>
        <Button
          size="xs"
          variant="default"
          aria-label={t('webhookAddOf', { name })}
          onClick={() => setOpened({ what: 'add' })}
        >
          {t('webhookAdd')}
        </Button>
      </Group>
      {opened?.what === 'add' && <WebhookDialog application={application} schemes={schemes} onClose={close} />}
      {opened?.what === 'log' && <DeliveriesDialog application={id} webhook={opened.of} onClose={close} />}
      {opened?.what === 'remove' && <RemoveWebhookDialog application={id} webhook={opened.of} onClose={close} />}
    </Stack>
  );
}

type WebhookLineProps = {
  readonly webhook: AdminWebhook;
  readonly schemes: AdminApplications['schemes'];
};

function WebhookLine({ webhook, schemes }: WebhookLineProps): JSX.Element {
  const { tone, words } = stateOfWebhook(webhook);
  const waiting = waitingInWords(webhook.waiting);
  return (
    <>
      <Text size="sm" className="desk-address">
        {webhook.url}{' '}
        <Pill tone={tone} small>
          {words}
        </Pill>
      </Text>
      <Text size="sm" c="dimmed">
        {whatItIsTold(webhook, schemes)}
        {waiting !== null && ` – ${waiting}`}
      </Text>
    </>
  );
}
