import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ApiAct, ApiDocument } from '../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { localDayOf } from '../../../../engine/form/words/index.ts';
import { fieldErrors } from '../../fields/field-errors.ts';
import { FormProblem } from '../../fields/form-problem.tsx';
import { notify } from '../../notify.ts';
import { useNow } from '../../session.ts';
import { t } from '../../text.ts';
import { useReload, useSend } from '../use-case.ts';

type NotifyActProps = { readonly caseId: string; readonly document: ApiDocument; readonly act: ApiAct };

/** Records how an act was notified, or puts right what was recorded: a button, then how, when, and the number of the mail. */
export function NotifyAct({ caseId, document, act }: NotifyActProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" mt={4} onClick={() => setOpen(true)}>
        {t(act.notification ? 'notificationCorrect' : 'notificationRecord')}
      </Button>
      {open && <NotifyDialog caseId={caseId} document={document} act={act} onClose={() => setOpen(false)} />}
    </>
  );
}

function NotifyDialog({
  caseId,
  document,
  act,
  onClose,
}: NotifyActProps & { readonly onClose: () => void }): JSX.Element {
  const { notification, record } = act;
  const today = localDayOf(useNow()());
  const [way, setWay] = useState(record.find((one) => one === notification?.way) ?? record[0] ?? 'handed');
  const [on, setOn] = useState(notification?.on ?? today);
  const [reference, setReference] = useState(notification?.reference ?? '');
  const reload = useReload(caseId);
  const send = useSend(caseId, () => {
    onClose();
    notify(t('notificationRecorded'));
  });
  const errorAt = (pointer: string): string | undefined =>
    fieldErrors(send.error).find((error) => error.pointer === pointer)?.message;
  return (
    <Dialog onClose={onClose} title={t('notificationOf', { title: document.title })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const number = way === 'registered' ? reference : null;
          send.mutate({ type: 'notify', document: document.id, way, on, reference: number });
        }}
      >
        <Stack>
          {send.isError && <FormProblem error={send.error} idPrefix="notify" onReload={reload} />}
          <Radio.Group
            label={t('notificationWay')}
            value={way}
            onChange={(value) => setWay(record.find((one) => one === value) ?? way)}
          >
            <Group mt="xs">
              {record.map((one) => (
                <Radio key={one} value={one} label={t(`notification-${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            id="notify-on"
            type="date"
            label={t('notificationOn')}
            required
            min={act.on}
            max={today}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            error={errorAt('/on')}
          />
          {way === 'registered' && (
            <TextInput
              id="notify-reference"
              label={t('notificationReference')}
              required
              maxLength={60}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
              error={errorAt('/reference')}
            />
          )}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {t('notificationConfirm')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
