import { Button, Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { localDayOf } from '../../../engine/form/words/index.ts';
import type { LetterBatch } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { useNow } from '../session.ts';
import { t } from '../text.ts';
import { getBatch, tellPosted } from './api.ts';

type PostedDialogProps = { readonly batch: LetterBatch; readonly onClose: () => void };

/** The day on which a batch was posted, with the numbers of what left as registered mail: what follows is said before. */
export function PostedDialog({ batch: { id, printedAt }, onClose }: PostedDialogProps): JSX.Element {
  const queries = useQueryClient();
  const now = useNow()();
  const today = localDayOf(now);
  const [on, setOn] = useState(today);
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const { data, error } = useQuery({ queryKey: ['letter-batch', id], queryFn: () => getBatch(id) });
  const registered = data?.items.filter((letter) => letter.registered) ?? [];
  const send = useMutation({
    mutationFn: () => {
      const references = Object.entries(numbers)
        .map(([letter, number]) => ({ letter, number: number.trim() }))
        .filter(({ number }) => number !== '');
      return tellPosted(id, { on, references });
    },
    onSuccess: async () => {
      onClose();
      await refresh(queries, ['letters'], ['letter-batch', id]);
    },
  });
  const failed = send.error ?? error;
  return (
    <Dialog title={t('lettersPostedTitle')} onClose={onClose} mayRemove>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Stack>
          {failed && <ProblemAlert error={failed} />}
          <TextInput
            type="date"
            label={t('lettersPostedOn')}
            required
            min={printedAt === null ? undefined : localDayOf(new Date(printedAt))}
            max={today}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Text size="sm">{t('lettersPostedHint')}</Text>
          {registered.length > 0 && (
            <Fieldset legend={t('lettersRegistered')}>
              <Stack gap="xs">
                <Text size="sm">{t('lettersRegisteredHint')}</Text>
                {registered.map(({ id: letter, number, addressee, title }) => (
                  <TextInput
                    key={letter}
                    label={t('lettersRegisteredOf', { number, addressee, title })}
                    maxLength={60}
                    value={numbers[letter] ?? ''}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      setNumbers((before) => ({ ...before, [letter]: value }));
                    }}
                  />
                ))}
              </Stack>
            </Fieldset>
          )}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending} disabled={!data}>
              {t('lettersPostedTitle')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
