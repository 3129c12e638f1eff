import { Alert, Button, Flex, NavLink, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { Pill } from '../../runtime/ui/pill.tsx';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { isReadable, RULES, type EditRefusal, type Gesture } from '../../engine/studio.ts';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { innermost, useSharedSelection } from '../source/shared-selection.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { marksOf } from './marks.ts';
import { NewTableDialog } from './new-table-dialog.tsx';
import { TableEditor } from './table-editor.tsx';
import { SourceTableCard } from './source-table.tsx';
import { tablesOf, type TableView } from './table-model.ts';

type TablesPanelProps = {
  readonly report: CompileReport | null;
  /** Of the files as they are now. */
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: string) => void;
};

/** What is open: a table by its name and the beginning of its period, or one that stands in the source by its place. */
type Opened =
  | { readonly type: 'table'; readonly name: string; readonly from: string | null }
  | { readonly type: 'source'; readonly pointer: string };

/** The decision tables of a scheme: their list, and one of them in a grid. */
export function TablesPanel({ report, diagnostics, onSource }: TablesPanelProps): JSX.Element {
  const { files, readable, perform } = useStudio();
  const names = useMemo(() => report?.names ?? [], [report]);
  const { series, all } = useMemo(() => tablesOf(readable, names), [readable, names]);
  const [opened, setOpen] = useState<Opened | null>(null);
  const source = all.find(
    (one) => one.type === 'source' && opened?.type === 'source' && one.pointer === opened.pointer,
  );
  const open = opened?.type === 'table' ? opened : null;
  const isBroken = RULES in files && !isReadable(files, RULES);
  const [isAdding, setAdding] = useState(false);
  const [refused, setRefused] = useState<EditRefusal | null>(null);
  const current = series.find(({ name }) => name === open?.name) ?? series[0];
  const table = current?.periods.find(({ key }) => key.from === open?.from) ?? current?.periods.at(-1);
  const choose = ({ key: { name, from } }: Pick<TableView, 'key'>): void => setOpen({ type: 'table', name, from });
  useSharedSelection(table ? { file: RULES, pointer: table.pointer } : null, ({ file, pointer }) => {
    const drawn = series.flatMap(({ periods }) => periods.map((period) => ({ ...period, at: period.pointer })));
    const found = file === RULES ? innermost(drawn, pointer) : null;
    if (found) choose(found);
  });
  const act = (gesture: Gesture): boolean => {
    const refusal = perform(gesture);
    setRefused(refusal);
    return refusal === null;
  };
  return (
    <Flex gap="md" direction={{ base: 'column', sm: 'row' }}>
      <Stack gap={2} className="studio-files" component="nav" aria-label={studio('tabTables')}>
        {all.map((one) => {
          if (one.type === 'source') {
            return (
              <NavLink
                key={one.pointer}
                component="button"
                type="button"
                active={one === source}
                aria-current={one === source ? 'page' : undefined}
                label={setFrenchSpaces(one.title)}
                description={t('tableInSource')}
                onClick={() => setOpen({ type: 'source', pointer: one.pointer })}
              />
            );
          }
          const { name, title, periods } = one;
          const isOpen = source === undefined && name === current?.name;
          const count = periods.reduce((sum, period) => sum + marksOf(period, diagnostics).all.length, 0);
          return (
            <NavLink
              key={name}
              component="button"
              type="button"
              active={isOpen}
              aria-current={isOpen ? 'page' : undefined}
              label={setFrenchSpaces(title)}
              rightSection={count > 0 && <Pill tone="danger">{count}</Pill>}
              onClick={() => setOpen({ type: 'table', name, from: periods.at(-1)?.key.from ?? null })}
            />
          );
        })}
        <Button variant="default" mt="xs" onClick={() => setAdding(true)}>
          {t('tableAdd')}
        </Button>
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
            closeButtonLabel={studio('close')}
          >
            {t(refused.code === 'file-broken' ? 'gestureBroken' : 'gestureRefused')}
          </Alert>
        )}
        {source?.type === 'source' ? (
          <SourceTableCard
            key={source.pointer}
            table={source}
            isBroken={isBroken}
            act={act}
            onMoved={(pointer) => setOpen({ type: 'source', pointer })}
            onSource={onSource}
          />
        ) : current && table ? (
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
              {studio('tabTables')}
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
            if (act(gesture)) choose({ key });
            setAdding(false);
          }}
        />
      )}
    </Flex>
  );
}
