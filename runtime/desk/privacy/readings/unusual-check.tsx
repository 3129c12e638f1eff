import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { UnusualReading } from '../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { refresh } from '../../../ui/refresh.ts';
import { t } from '../../text.ts';
import { checkUnusual } from '../api.ts';

/** Where the pages of what is out of the ordinary are kept. */
export const UNUSUAL: readonly string[] = ['unusual-readings'];

type UnusualCheckProps = {
  readonly one: UnusualReading;
  /** Why it is pointed out, in words. */
  readonly why: string;
};

/** Whether readings were looked at: by whom and with what word, or the way to say so; a reading made since asks again. */
export function UnusualCheck({ one, why }: UnusualCheckProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const check = useCheck(one, () => setOpen(false));
  const { checked, agent } = one;
  return (
    <Stack gap={4} align="start">
      {check.error && !isOpen && <ProblemAlert error={check.error} />}
      {checked ? (
        <>
          <Text size="sm">{t('unusualCheckedBy', { name: checked.by, moment: formatMoment(checked.at) })}</Text>
          {checked.note !== '' && (
            <Text size="sm" className="desk-text">
              {checked.note}
            </Text>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('unusualUncheckOf', { name: agent.name, why })}
            loading={check.isPending}
            onClick={() => check.mutate(null)}
          >
            {t('unusualUncheck')}
          </Button>
        </>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('unusualCheckOf', { name: agent.name, why })}
          onClick={() => setOpen(true)}
        >
          {t('unusualCheck')}
        </Button>
      )}
      {isOpen && <CheckDialog why={why} check={check} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

/** What says that they were looked at, with a note; null takes it back. */
function useCheck({ rule, agent, day, person, lastAt }: UnusualReading, onChecked: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: string | null) =>
      checkUnusual({
        rule,
        agent: agent.id,
        day,
        person: person?.id ?? null,
        lastAt,
        note: note ?? '',
        checked: note !== null,
      }),
    onSuccess: async () => {
      onChecked();
      await refresh(queries, UNUSUAL);
    },
  });
}

type CheckDialogProps = {
  readonly why: string;
  readonly check: ReturnType<typeof useCheck>;
  readonly onClose: () => void;
};

function CheckDialog({ why, check, onClose }: CheckDialogProps): JSX.Element {
  const [note, setNote] = useState('');
  return (
    <Dialog title={t('unusualCheckTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate(note);
        }}
      >
        <Stack>
          {check.error && <ProblemAlert error={check.error} />}
          <Text>{why}</Text>
          <Textarea
            label={t('unusualNote')}
            description={t('unusualNoteHint')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={check.isPending}>
              {t('unusualCheck')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
