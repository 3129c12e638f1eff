import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { SentMail } from '../../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../../ui/dialog.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { refresh } from '../../../../ui/refresh.ts';
import { mailAddress, sendMailAgain } from '../../../api.ts';
import { notify } from '../../../notify.ts';
import { t } from '../../../text.ts';

type MailDialogProps = {
  readonly mail: SentMail;
  readonly onClose: () => void;
};

/** A mail as it left, what became of it, and « renvoyer »: the same text, to an address that is said before. */
export function MailDialog({ mail, onClose }: MailDialogProps): JSX.Element {
  const { id, caseId, status, statusAt, answer, next } = mail;
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => sendMailAgain(caseId, id),
    onSuccess: async () => {
      await refresh(queries, ['mails'], ['case']);
      notify(t('mailAgainDone', { to: next ?? '' }));
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={mail.subject}>
      <Stack gap="xs">
        <Text size="sm" className="desk-subject">
          {t('mailLine', { to: mail.to ?? '', date: formatMoment(mail.at) })}
        </Text>
        <Text size="sm" fw={600}>
          {statusAt === null
            ? t(`mail-${status}`)
            : t('mailStatusAt', { status: t(`mail-${status}`), date: formatMoment(statusAt) })}
        </Text>
        {answer !== null && (
          <Text size="sm" className="desk-subject">
            {t('mailAnswer', { answer })}
          </Text>
        )}
        {mail.readable ? (
          <iframe className="desk-mail" sandbox="" src={mailAddress(caseId, id)} title={t('mailContent')} />
        ) : (
          <Text size="sm">{t('mailNotKept')}</Text>
        )}
        {again.isError && <ProblemAlert error={again.error} />}
        {next !== null && <Text size="sm">{t('mailAgainTo', { to: next })}</Text>}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          {next !== null && (
            <Button loading={again.isPending} onClick={() => again.mutate()}>
              {t('mailAgain')}
            </Button>
          )}
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
