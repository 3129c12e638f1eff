import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { AdminWebhook } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { removeWebhook } from './api.ts';

type RemoveWebhookDialogProps = {
  readonly application: string;
  readonly webhook: AdminWebhook;
  readonly onClose: () => void;
};

/** Takes an address of an application away, once it was said what goes with it. */
export function RemoveWebhookDialog({
  application,
  webhook: { id, url },
  onClose,
}: RemoveWebhookDialogProps): JSX.Element {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeWebhook(application, id),
    onSuccess: async () => {
      notify(t('webhookRemoved'));
      onClose();
      await refresh(queries, ['admin-applications'], ['right-changes']);
    },
  });
  return (
    <Dialog onClose={onClose} title={t('webhookRemoveOf', { url })} mayRemove>
      <Stack>
        {remove.isError && <ProblemAlert error={remove.error} />}
        <Text size="sm">{t('webhookRemoveLead')}</Text>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="danger" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('webhookRemove')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
