import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AdminApplication } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { stopApplication } from './api.ts';
import { ReasonField } from './reason-field.tsx';
import { saysEnough } from './link-facts.ts';

type StopDialogProps = { readonly application: AdminApplication; readonly onClose: () => void };

/** Stops an application for good, with the reason that the trail of rights keeps. */
export function StopDialog({ application: { id, name }, onClose }: StopDialogProps): JSX.Element {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => stopApplication(id, reason.trim()),
    onSuccess: async () => {
      notify(t('applicationStoppedDone', { name }));
      onClose();
      await refresh(queries, ['admin-applications'], ['right-changes']);
    },
  });
  return (
    <Dialog onClose={onClose} title={t('applicationStopOf', { name })} mayRemove>
      <Stack>
        {stop.isError && <ProblemAlert error={stop.error} />}
        <Text size="sm">{t('applicationStopLead')}</Text>
        <ReasonField label={t('disableReason')} hint={t('disableReasonHint')} value={reason} onChange={setReason} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="danger" disabled={!saysEnough(reason)} loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('applicationStop')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
