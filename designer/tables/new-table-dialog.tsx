import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { nameOfTitle, type Gesture, type TableKey } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { ReadField } from './read-field.tsx';
import { newTableGesture, RESULT_TYPES } from './table-gestures.ts';

type NewTableDialogProps = {
  /** Names that the table and its value may not have. */
  readonly taken: readonly string[];
  readonly names: readonly ReadableName[];
  readonly onClose: () => void;
  readonly onAdd: (gesture: Gesture, key: TableKey) => void;
};

/** Asks what a table is called, what it gives and what its first condition looks at. */
export function NewTableDialog({ taken, names, onClose, onAdd }: NewTableDialogProps): JSX.Element {
  const [title, setTitle] = useState('');
  const [type, setType] = useState<string>('money');
  const [read, setRead] = useState<ReadableName | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!read) return;
    const name = nameOfTitle(title, taken);
    onAdd(newTableGesture({ name, title: title.trim(), type, read }), { name, from: null });
  };
  return (
    <Dialog title={t('tableAdd')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('tableTitle')}
            description={t('tableTitleHint')}
            required
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label={t('tableResultType')}
            allowDeselect={false}
            value={type}
            data={RESULT_TYPES.map((value) => ({ value, label: t(`valueType-${value}`) }))}
            onChange={(value) => setType(value ?? 'money')}
          />
          <ReadField names={names} value={read?.path ?? null} onChange={setRead} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {studio('cancel')}
            </Button>
            <Button type="submit">{t('tableAdd')}</Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
