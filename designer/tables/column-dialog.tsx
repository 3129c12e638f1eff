import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { nameOfTitle, type Gesture } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { ReadField } from './read-field.tsx';
import { columnWordsGesture, inputOf, RESULT_TYPES } from './table-gestures.ts';
import type { GridColumn, TableView } from './table-model.ts';

type ColumnDialogProps = {
  readonly table: TableView;
  /** The column that is renamed, or after which another one is added. */
  readonly column: GridColumn;
  readonly deed: 'rename' | 'add';
  readonly names: readonly ReadableName[];
  readonly onClose: () => void;
  readonly act: (gesture: Gesture) => boolean;
};

/** Asks what a column is called and, of a new one, what it looks at or gives. */
export function ColumnDialog({ table, column, deed, names, onClose, act }: ColumnDialogProps): JSX.Element {
  const [label, setLabel] = useState(deed === 'rename' ? column.label : '');
  const [read, setRead] = useState<ReadableName | null>(null);
  const [type, setType] = useState<string>('number');
  const [unit, setUnit] = useState(deed === 'rename' ? (column.counts ?? '') : '');
  const isCondition = column.side === 'inputs';
  const counts = deed === 'rename' ? column.type : isCondition ? read?.type : type;
  const title = t(deed === 'rename' ? 'tableColumn-rename' : `tableColumn-add-${isCondition ? 'inputs' : 'outputs'}`);
  const side = isCondition ? 'inputs' : 'outputs';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (deed === 'add' && isCondition && !read) return;
    if (deed === 'rename') {
      act(columnWordsGesture(table, column, { label: label.trim(), unit: unit.trim() }));
    } else {
      const taken = table.outputNames;
      const own = read ? inputOf(read, label.trim()) : { name: nameOfTitle(label, taken), label: label.trim(), type };
      const added = unit.trim() === '' || !isCounted(counts) ? own : { ...own, unit: unit.trim() };
      const last = table.columns.filter((other) => other.side === column.side).length;
      act({
        type: 'table.column.add',
        table: table.key,
        side,
        column: added,
        cell: isCondition ? '-' : '',
        before: column.rank + 1 < last ? column.rank + 1 : null,
      });
    }
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          {deed === 'add' && isCondition && (
            <ReadField
              names={names}
              value={read?.path ?? null}
              onChange={(name) => {
                setRead(name);
                if (label === '' || label === read?.title) setLabel(name.title);
              }}
            />
          )}
          <TextInput
            label={t('tableColumnLabel')}
            required
            data-autofocus
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          {deed === 'add' && !isCondition && (
            <Select
              label={t('tableResultType')}
              allowDeselect={false}
              value={type}
              data={RESULT_TYPES.map((value) => ({ value, label: t(`valueType-${value}`) }))}
              onChange={(value) => setType(value ?? 'number')}
            />
          )}
          {isCounted(counts) && (
            <TextInput
              label={t('tableUnit')}
              description={t('tableUnitHint')}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
            />
          )}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {studio('cancel')}
            </Button>
            <Button type="submit">{title}</Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Whether a unit says something of values of a type. */
function isCounted(type: string | undefined): boolean {
  return type === 'number' || type === 'money';
}
