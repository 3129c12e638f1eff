import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import type { TableView } from './table-model.ts';

type PeriodDialogProps = {
  readonly table: TableView;
  readonly onClose: () => void;
  /** Takes the first day of the new period, `AAAA-MM-JJ`. */
  readonly onAdd: (from: string) => void;
};

/** Asks from which day a table changes: it goes on as it is until the day before. */
export function PeriodDialog({ table: { key, to }, onClose, onAdd }: PeriodDialogProps): JSX.Element {
  const [from, setFrom] = useState('');
  const isInside = (key.from === null || from > key.from) && (to === null || from <= to);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isInside) onAdd(from);
  };
  return (
    <Dialog title={t('tablePeriodAdd')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('tablePeriodHint')}</Text>
          <TextInput
            type="date"
            label={t('tablePeriodFrom')}
            required
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={from !== '' && !isInside ? t('tablePeriodOutside') : null}
          />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {studio('cancel')}
            </Button>
            <Button type="submit">{t('tablePeriodAdd')}</Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
