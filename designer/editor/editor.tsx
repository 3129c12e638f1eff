import { Skeleton, Stack, Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router';
import { Pill } from '../../runtime/ui/pill.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { createPositionFinder, readJsonFile, type Pointer } from '../../engine/studio.ts';
import type { Place } from '../source/code-editor.tsx';
import { useStudio } from '../journal/use-journal.ts';
import { Things } from '../uses/things.tsx';
import { EditorHeader } from './editor-header.tsx';
import { placeOf, SCREENS, titleOfScreen } from './screens.ts';
import { useReport } from './use-report.ts';

// A screen comes when it is first opened: the graph, or the editor of texts, weighs more than all the rest.
const DispositifScreen = lazy(async () => ({
  default: (await import('../dispositif/dispositif-screen.tsx')).DispositifScreen,
}));
const FormScreen = lazy(async () => ({ default: (await import('../form/form-screen.tsx')).FormScreen }));
const ProcedureScreen = lazy(async () => ({
  default: (await import('../procedure/procedure-screen.tsx')).ProcedureScreen,
}));
const ScenariosPanel = lazy(async () => ({
  default: (await import('../scenarios/scenarios-panel.tsx')).ScenariosPanel,
}));
const SourcePanel = lazy(async () => ({ default: (await import('../source/source-panel.tsx')).SourcePanel }));
const TablesPanel = lazy(async () => ({ default: (await import('../tables/tables-panel.tsx')).TablesPanel }));
const RulesScreen = lazy(async () => ({ default: (await import('../rules/rules-screen.tsx')).RulesScreen }));
const TextsScreen = lazy(async () => ({ default: (await import('../texts/texts-screen.tsx')).TextsScreen }));
const PlayScreen = lazy(async () => ({ default: (await import('../play/play-screen.tsx')).PlayScreen }));
const PublishScreen = lazy(async () => ({ default: (await import('../publish/publish-screen.tsx')).PublishScreen }));

const FIRST_FILE = 'dispositif.json';

/** Names of the parts of the address that say what is open: a reload, or a link to a colleague, opens the same. */
const OPEN = { tab: 'vue', file: 'fichier' } as const;

/** A scheme being written: its files with what the compiler says of them, and everything that is made from them. */
export function Editor(): JSX.Element {
  const { files, save, sayPlace } = useStudio();
  const { report, diagnostics, error } = useReport();
  const [address, setAddress] = useSearchParams();
  const tab = SCREENS.find((one) => one === address.get(OPEN.tab)) ?? 'source';
  const [place, setPlace] = useState<Place>({
    file: address.get(OPEN.file) ?? FIRST_FILE,
    line: 1,
    column: 1,
    turn: 0,
  });
  useEffect(() => sayPlace(placeOf(tab, place.file)));
  const open = (part: keyof typeof OPEN, value: string): void =>
    setAddress((former) => ({ ...Object.fromEntries(former), [OPEN[part]]: value }), { replace: true });
  const openPlace = (next: Place): void => {
    setPlace(next);
    if (next.file !== place.file) open('file', next.file);
  };
  const openPart = (file: string, pointer: Pointer): void =>
    openSource(file, readJsonFile(files[file] ?? '').locate(pointer));
  const openSource = (file: string, { line, column }: Pick<Place, 'line' | 'column'>): void => {
    setPlace({ file, line, column, turn: place.turn + 1 });
    setAddress((former) => ({ ...Object.fromEntries(former), [OPEN.tab]: 'source', [OPEN.file]: file }), {
      replace: true,
    });
  };
  const openAt = (file: string, offset: number): void =>
    openSource(file, createPositionFinder(files[file] ?? '')(offset));
  const errors = diagnostics.filter((item) => item.severity === 'error').length;
  return (
    <Things onPlace={openAt}>
      <Stack gap="sm">
        <EditorHeader report={report} />
        {error && save.state !== 'failed' && <ProblemAlert error={error} />}
        <Tabs value={tab} onChange={(value) => open('tab', value ?? 'source')} keepMounted={false}>
          <Tabs.List>
            {SCREENS.map((screen) => (
              <Tabs.Tab
                key={screen}
                value={screen}
                rightSection={
                  screen === 'source' &&
                  diagnostics.length > 0 && <Pill tone={errors > 0 ? 'danger' : 'warn'}>{diagnostics.length}</Pill>
                }
              >
                {titleOfScreen(screen)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Suspense fallback={<Skeleton height={480} />}>
            <Tabs.Panel value="source" pt="sm">
              <SourcePanel diagnostics={diagnostics} report={report} place={place} onPlace={openPlace} />
            </Tabs.Panel>
            <Tabs.Panel value="scheme" pt="sm">
              <DispositifScreen report={report} diagnostics={diagnostics} onSource={openPart} />
            </Tabs.Panel>
            <Tabs.Panel value="form" pt="sm">
              <FormScreen report={report} diagnostics={diagnostics} onSource={openPart} />
            </Tabs.Panel>
            <Tabs.Panel value="rules" pt="sm">
              <RulesScreen report={report} diagnostics={diagnostics} onSource={openPart} />
            </Tabs.Panel>
            <Tabs.Panel value="tables" pt="sm">
              <TablesPanel report={report} diagnostics={diagnostics} />
            </Tabs.Panel>
            <Tabs.Panel value="graph" pt="sm">
              <ProcedureScreen report={report} diagnostics={diagnostics} onSource={openPart} />
            </Tabs.Panel>
            <Tabs.Panel value="texts" pt="sm">
              <TextsScreen diagnostics={diagnostics} onPlace={openAt} />
            </Tabs.Panel>
            <Tabs.Panel value="play" pt="sm">
              <PlayScreen report={report} />
            </Tabs.Panel>
            <Tabs.Panel value="scenarios" pt="sm">
              <ScenariosPanel
                graph={report?.graph ?? null}
                onPlay={() => open('tab', 'play')}
                onScreen={(screen) => open('tab', screen)}
              />
            </Tabs.Panel>
            <Tabs.Panel value="publish" pt="sm">
              <PublishScreen onSource={openPart} onScenarios={() => open('tab', 'scenarios')} />
            </Tabs.Panel>
          </Suspense>
        </Tabs>
      </Stack>
    </Things>
  );
}
