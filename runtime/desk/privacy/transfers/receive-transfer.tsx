import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { localDayOf } from '../../../../engine/form/words/index.ts';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useNow } from '../../session.ts';
import { t } from '../../text.ts';
import { receiveTransfer } from '../api.ts';

/** As the server asks. */
const SHORTEST = 2;

interface ReceiveTransferProps {
  readonly number: string;
  readonly onClose: () => void;
  /** The archives have it: its cases lost what they were given. */
  readonly onTaken: () => void;
}

/** What the archives said of a package, and what recording it erases; said before it is done. */
export function ReceiveTransfer({ number, onClose, onTaken }: ReceiveTransferProps): JSX.Element {
  const now = useNow();
  const [reference, setReference] = useState('');
  const [on, setOn] = useState('');
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const receive = useMutation({
    mutationFn: () => receiveTransfer(number, { reference: reference.trim(), on }),
    onSuccess: () => {
      onTaken();
      onClose();
    },
  });
  const send = (): void => {
    const found = missingIn({ reference, on }, localDayOf(now()));
    setMissing(found);
    if (found.length === 0) receive.mutate();
  };
  return (
    <Dialog title={t('transferReceiveOf', { number })} onClose={onClose} mayRemove>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('transferReference')}
            maxLength={120}
            value={reference}
            error={missing.includes('reference') && t('transferReferenceMissing')}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('transferOn')}
            value={on}
            error={missing.includes('on') && t('transferOnMissing')}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Text>{t('transferReceiveWhat')}</Text>
          <Text fw={600}>{t('carryOutDanger')}</Text>
          {receive.error && <ProblemAlert error={receive.error} />}
        </Stack>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="danger.9" loading={receive.isPending}>
            {t('transferConfirm')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

type Missing = 'reference' | 'on';

/** What is still to be said of a receipt before it is sent. */
export function missingIn(
  { reference, on }: { readonly reference: string; readonly on: string },
  today: string,
): readonly Missing[] {
  return [
    ...(reference.trim().length < SHORTEST ? (['reference'] as const) : []),
    ...(on === '' || on > today ? (['on'] as const) : []),
  ];
}
