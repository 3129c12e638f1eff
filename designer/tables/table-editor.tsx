import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import { gestureOfFix, type Gesture, type Thing } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import type { ApiDiagnostic, ApiFix, ReadableName } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { titleOf } from '../source/fix-title.ts';
import { withKeys } from '../source/problem-keys.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { useAsk } from '../uses/things.tsx';
import { useRemoving } from '../uses/use-removing.ts';
import { t as uses } from '../uses/text.ts';
import { ColumnDialog } from './column-dialog.tsx';
import type { ColumnDeed } from './column-heading.tsx';
import { Grid } from './grid.tsx';
import type { TableMarks } from './marks.ts';
import { PeriodDialog } from './period-dialog.tsx';
import { Periods } from './periods.tsx';
import { readBlock } from './read-block.ts';
import type { RowDeed } from './row-menu.tsx';
import { columnGesture, policyGesture, POLICIES, policyOf, rowGesture, tablePlace } from './table-gestures.ts';
import type { GridColumn, TableView } from './table-model.ts';

type TableEditorProps = {
  readonly table: TableView;
  readonly periods: readonly TableView[];
  readonly names: readonly ReadableName[];
  readonly marks: TableMarks;
  /** Carries a gesture out; false when it cannot be. */
  readonly act: (gesture: Gesture) => boolean;
  readonly onChoose: (table: Pick<TableView, 'key'>) => void;
};

type OpenDialog =
  | { readonly type: 'column'; readonly column: GridColumn; readonly deed: 'rename' | 'add' }
  | { readonly type: 'period' };

/** A table with its title, its policy, its periods and its grid; what is wrong with it, and how to mend it. */
export function TableEditor({ table, periods, names, marks, act, onChoose }: TableEditorProps): JSX.Element {
  const { store } = useStudio();
  const ask = useAsk();
  const removing = useRemoving();
  const { name } = table.key;
  const askTable = (deed: 'uses' | 'rename'): void =>
    ask({
      thing: { kind: 'table', name },
      deed,
      onRenamed: (given) => onChoose({ key: { ...table.key, name: given } }),
    });
  const [asked, setAsked] = useState<OpenDialog | null>(null);
  const close = (): void => setAsked(null);
  const carryOut = ({ edits }: ApiFix): void => {
    const gesture = gestureOfFix(store.get().journal.files, edits);
    if (gesture) act(gesture);
  };
  /** A sentence of a cell says which: it stands above the grid. */
  const said = (item: ApiDiagnostic): string => {
    const place = marks.placeOf(item);
    const column = place && table.columns[place.column];
    if (!place || !column) return item.message;
    const isToFill = table.rows[place.row]?.[place.column]?.text === '';
    const message = isToFill ? t('tableFill') : item.message;
    return t('tablePlace', { row: place.row + 1, column: column.label || t('tableNote'), message });
  };
  const onRow = (row: number, deed: RowDeed): void => void act(rowGesture(table, row, deed));
  const onColumn = (column: GridColumn, deed: ColumnDeed): void => {
    if (deed === 'rename' || deed === 'add') setAsked({ type: 'column', column, deed });
    else if (deed === 'uses' || deed === 'name') {
      const thing: Thing = { kind: 'field', name: joinPointer('/baremes', name, table.outputNames[column.rank] ?? '') };
      ask({ thing, deed: deed === 'uses' ? 'uses' : 'rename' });
    } else {
      const gesture = columnGesture(table, column, deed);
      if (deed === 'remove') removing(column.label, gesture, () => void act(gesture));
      else act(gesture);
    }
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <TitleField key={table.title} table={table} act={act} />
        <Select
          label={t('tablePolicy')}
          w={{ base: '100%', sm: 340 }}
          allowDeselect={false}
          value={policyOf(table)}
          data={POLICIES.map((policy) => ({ value: policy, label: t(`tablePolicy-${policy}`) }))}
          onChange={(policy) => {
            const chosen = POLICIES.find((known) => known === policy);
            if (chosen) act(policyGesture(table, chosen));
          }}
        />
        <Button.Group>
          <Button variant="default" onClick={() => askTable('uses')}>
            {uses('whereUsed')}
          </Button>
          <Button variant="default" onClick={() => askTable('rename')}>
            {uses('rename')}
          </Button>
        </Button.Group>
      </Group>
      <Periods periods={periods} chosen={table} onChoose={onChoose} onAdd={() => setAsked({ type: 'period' })} />
      {marks.all.length > 0 && (
        <Stack gap={4} component="section" aria-label={studio('problems')}>
          {withKeys(marks.all).map(({ key, problem: item }) => (
            <Group key={key} gap="xs" className="studio-table-problem">
              <Text size="sm">{said(item)}</Text>
              {item.fixes.map((fix) => (
                <Button key={titleOf(fix)} size="compact-sm" variant="default" onClick={() => carryOut(fix)}>
                  {titleOf(fix, { file: item.file, files: store.get().journal.files })}
                </Button>
              ))}
            </Group>
          ))}
        </Stack>
      )}
      <Grid
        key={table.pointer}
        table={table}
        marks={marks}
        onWrite={(from, cells) => {
          const read = readBlock(table, from, cells);
          if (read.type === 'problem') return read;
          return { type: act(read.gesture) ? 'written' : 'refused' };
        }}
        onRow={onRow}
        onColumn={onColumn}
      />
      <Button
        variant="default"
        size="xs"
        className="studio-start"
        leftSection={<Icon name="add" />}
        onClick={() => onRow(table.rows.length - 1, 'below')}
      >
        {t('tableRowAdd')}
      </Button>
      <Text size="xs" c="gray.7" maw="100ch">
        {t('tableKeys')}
      </Text>
      {asked?.type === 'column' && (
        <ColumnDialog table={table} column={asked.column} deed={asked.deed} names={names} onClose={close} act={act} />
      )}
      {asked?.type === 'period' && (
        <PeriodDialog
          table={table}
          onClose={close}
          onAdd={(from) => {
            if (act({ type: 'table.period', table: table.key, from })) onChoose({ key: { ...table.key, from } });
            close();
          }}
        />
      )}
    </Stack>
  );
}

/** The title of a table, written once the field is left. */
function TitleField({ table, act }: Pick<TableEditorProps, 'table' | 'act'>): JSX.Element {
  const [title, setTitle] = useState(table.title);
  const write = (): void => {
    const value = title.trim();
    if (value !== '' && value !== table.title) act({ type: 'set', at: tablePlace(table, 'title'), value });
  };
  return (
    <TextInput
      label={t('tableTitle')}
      w={{ base: '100%', sm: 340 }}
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
