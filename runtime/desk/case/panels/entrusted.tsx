import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ApiOpinion, CaseDetail } from '../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { formatDay, formatLastDay } from '../../../ui/format.ts';
import { fieldErrors } from '../../fields/field-errors.ts';
import { FormProblem } from '../../fields/form-problem.tsx';
import { notify } from '../../notify.ts';
import { t } from '../../text.ts';
import { useReload, useSend } from '../use-case.ts';

type EntrustedProps = { readonly detail: CaseDetail; readonly opinion: ApiOpinion };

/** To whom without an account an opinion was sent, and what may be done about it; nothing where it may not be sent so. */
export function EntrustedPart({ detail, opinion }: EntrustedProps): JSX.Element | null {
  const [open, setOpen] = useState<'send' | 'takeBack' | null>(null);
  const { entrusted, entrustable } = opinion;
  if (!entrusted && !entrustable) return null;
  const close = (): void => setOpen(null);
  return (
    <Stack gap={4} mt={4}>
      {entrusted && (
        <Text size="sm">
          {t('entrustedTo', {
            name: entrusted.name,
            email: entrusted.email,
            by: entrusted.by,
            date: formatDay(entrusted.at),
          })}
        </Text>
      )}
      {entrustable && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setOpen('send')}>
            {t(entrusted ? 'entrustAgain' : 'entrust')}
          </Button>
          {entrusted && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen('takeBack')}>
              {t('entrustTakeBack')}
            </Button>
          )}
        </Group>
      )}
      {open === 'send' && <EntrustDialog detail={detail} opinion={opinion} onClose={close} />}
      {open === 'takeBack' && <TakeBackDialog detail={detail} opinion={opinion} onClose={close} />}
    </Stack>
  );
}

type DialogProps = EntrustedProps & { readonly onClose: () => void };

function EntrustDialog({ detail, opinion, onClose }: DialogProps): JSX.Element {
  const [name, setName] = useState(opinion.entrusted?.name ?? '');
  const [email, setEmail] = useState(opinion.entrusted?.email ?? '');
  const reload = useReload(detail.id);
  const send = useSend(detail.id, () => {
    onClose();
    notify(t('entrustSent', { email: email.trim() }));
  });
  const errorAt = (pointer: string): string | undefined =>
    fieldErrors(send.error).find((error) => error.pointer === pointer)?.message;
  return (
    <Dialog onClose={onClose} title={t('entrustTitle', { title: opinion.title })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ type: 'entrustOpinion', opinion: opinion.id, to: { name, email } });
        }}
      >
        <Stack>
          {send.isError && <FormProblem error={send.error} idPrefix="entrust" onReload={reload} />}
          <Text size="sm">{t('entrustLead', { date: formatLastDay(opinion.dueAt) })}</Text>
          <TextInput
            id="entrust-name"
            label={t('entrustName')}
            description={t('entrustNameHint')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={errorAt('/name')}
          />
          <TextInput
            id="entrust-email"
            type="email"
            label={t('entrustEmail')}
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={errorAt('/email')}
          />
          {opinion.entrusted && <Text size="sm">{t('entrustReplaces')}</Text>}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {t('entrustConfirm')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

function TakeBackDialog({ detail, opinion, onClose }: DialogProps): JSX.Element {
  const reload = useReload(detail.id);
  const send = useSend(detail.id, () => {
    onClose();
    notify(t('entrustTakenBack'));
  });
  return (
    <Dialog onClose={onClose} title={t('entrustTakeBack')}>
      <Stack>
        {send.isError && <FormProblem error={send.error} idPrefix="entrust" onReload={reload} />}
        <Text size="sm">{t('entrustTakeBackLead', { name: opinion.entrusted?.name ?? '' })}</Text>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={send.isPending}
            onClick={() => send.mutate({ type: 'entrustOpinion', opinion: opinion.id, to: null })}
          >
            {t('entrustTakeBack')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
