import { Alert, Button, Flex, NavLink, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { Pill } from '../../runtime/ui/pill.tsx';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { isReadable, RULES, type EditRefusal, type Gesture } from '../../engine/studio.ts';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { innermost, useSharedSelection } from '../source/shared-selection.ts';
import { t } from '../text.ts';
import { marksOf } from './marks.ts';
import { NewTableDialog } from './new-table-dialog.tsx';
import { TableEditor } from './table-editor.tsx';
import { tablesOf, type TableView } from './table-model.ts';

type TablesPanelProps = {
  readonly report: CompileReport | null;
  /** Of the files as they are now. */
  readonly diagnostics: readonly ApiDiagnostic[];
};

/** The decision tables of a scheme: their list, and one of them in a grid. */
export function TablesPanel({ report, diagnostics }: TablesPanelProps): JSX.Element {
  const { files, readable, perform } = useStudio();
  const names = useMemo(() => report?.names ?? [], [report]);
  const { series, undrawn } = useMemo(() => tablesOf(readable, names), [readable, names]);
  const [open, setOpen] = useState<{ readonly name: string; readonly from: string | null } | null>(null);
  const isBroken = RULES in files && !isReadable(files, RULES);
  const [isAdding, setAdding] = useState(false);
  const [refused, setRefused] = useState<EditRefusal | null>(null);
  const current = series.find(({ name }) => name === open?.name) ?? series[0];
  const table = current?.periods.find(({ key }) => key.from === open?.from) ?? current?.periods.at(-1);
  useSharedSelection(table ? { file: RULES, pointer: table.pointer } : null, ({ file, pointer }) => {
    const all = series.flatMap(({ periods }) => periods.map((period) => ({ ...period, at: period.pointer })));
    const found = file === RULES ? innermost(all, pointer) : null;
    if (found) setOpen(found.key);
  });
  const act = (gesture: Gesture): boolean => {
    const refusal = perform(gesture);
    setRefused(refusal);
    return refusal === null;
  };
  const choose = ({ key }: Pick<TableView, 'key'>): void => setOpen(key);
  return (
    <Flex gap="md" direction={{ base: 'column', sm: 'row' }}>
      <Stack gap={2} className="studio-files" component="nav" aria-label={t('tabTables')}>
        {series.map(({ name, title, periods }) => {
          const count = periods.reduce((sum, period) => sum + marksOf(period, diagnostics).all.length, 0);
          return (
            <NavLink
              key={name}
              component="button"
              type="button"
              active={name === current?.name}
              aria-current={name === current?.name ? 'page' : undefined}
              label={setFrenchSpaces(title)}
              rightSection={count > 0 && <Pill tone="danger">{count}</Pill>}
              onClick={() => setOpen({ name, from: periods.at(-1)?.key.from ?? null })}
            />
          );
        })}
        <Button variant="default" mt="xs" onClick={() => setAdding(true)}>
          {t('tableAdd')}
        </Button>
        {undrawn > 0 && (
          <Text size="sm" c="gray.7">
            {t('tablesUndrawn', { count: undrawn })}
          </Text>
        )}
      </Stack>
      <Stack gap="sm" className="studio-source">
        {isBroken && !refused && (
          <Alert color="warn" role="status">
            {t('tablesBroken')}
          </Alert>
        )}
        {refused && (
          <Alert
            color="warn"
            role="alert"
            withCloseButton
            onClose={() => setRefused(null)}
            closeButtonLabel={t('close')}
          >
            {t(refused.code === 'file-broken' ? 'gestureBroken' : 'gestureRefused')}
          </Alert>
        )}
        {current && table ? (
          <TableEditor
            key={current.name}
            table={table}
            periods={current.periods}
            names={names}
            marks={marksOf(table, diagnostics)}
            act={act}
            onChoose={choose}
          />
        ) : (
          <>
            <Title order={2} size="h5">
              {t('tabTables')}
            </Title>
            <Text maw="60ch">{t('noTable')}</Text>
          </>
        )}
      </Stack>
      {isAdding && (
        <NewTableDialog
          taken={[...names.map(({ path }) => path), ...series.map(({ name }) => name)]}
          names={names}
          onClose={() => setAdding(false)}
          onAdd={(gesture, key) => {
            if (act(gesture)) setOpen(key);
            setAdding(false);
          }}
        />
      )}
    </Flex>
  );
}
