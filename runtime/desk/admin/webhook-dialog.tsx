import { Alert, Button, Checkbox, Code, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminApplication, AdminApplications, WebhookKind } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { t } from '../text.ts';
import { addWebhook } from './api.ts';
import { WEBHOOK_KINDS } from './webhook-words.ts';

type WebhookDialogProps = {
  readonly application: AdminApplication;
  readonly schemes: AdminApplications['schemes'];
  readonly onClose: () => void;
};

/** Adds an address where an application is told what happens, then shows its secret this once. */
export function WebhookDialog({ application, schemes, onClose }: WebhookDialogProps): JSX.Element {
  const { id, name, grants } = application;
  const read = grants.map(({ dispositif }) => dispositif);
  const [url, setUrl] = useState('');
  const [kinds, setKinds] = useState<readonly WebhookKind[]>(WEBHOOK_KINDS);
  const [dispositifs, setDispositifs] = useState<readonly string[]>(read);
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => addWebhook(id, { url: url.trim(), kinds, dispositifs }),
    // A secret that is shown once waits for no list.
    onSuccess: () => {
      void refresh(queries, ['admin-applications'], ['right-changes']);
    },
  });
  return (
    <Dialog onClose={onClose} title={t('webhookAddOf', { name })}>
      {add.data ? (
        <Stack>
          <Alert color="brand" role="status" title={t('webhookSecretShown')} className="desk-token">
            <Code block>{add.data.secret}</Code>
          </Alert>
          <DialogButtons>
            <Button onClick={onClose}>{t('close')}</Button>
          </DialogButtons>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate();
          }}
        >
          <Stack>
            {add.isError && <ProblemAlert error={add.error} />}
            <TextInput
              label={t('webhookUrl')}
              description={t('webhookUrlHint')}
              type="url"
              required
              maxLength={500}
              placeholder="https://"
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
            <Checkbox.Group
              label={t('webhookKinds')}
              value={[...kinds]}
              onChange={(chosen) => setKinds(WEBHOOK_KINDS.filter((kind) => chosen.includes(kind)))}
            >
              <Stack gap="xs" mt="xs">
                {WEBHOOK_KINDS.map((kind) => (
                  <Checkbox key={kind} value={kind} label={t(`webhookKind-${kind}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Checkbox.Group label={t('webhookSchemes')} value={[...dispositifs]} onChange={setDispositifs}>
              <Stack gap="xs" mt="xs">
                {read.map((one) => (
                  <Checkbox key={one} value={one} label={schemes.find((scheme) => scheme.id === one)?.title ?? one} />
                ))}
              </Stack>
            </Checkbox.Group>
            <DialogButtons>
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button type="submit" disabled={kinds.length === 0 || dispositifs.length === 0} loading={add.isPending}>
                {t('webhookAdd')}
              </Button>
            </DialogButtons>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
