import { Skeleton, Stack } from '@mantine/core';
import { lazy, useMemo, type JSX } from 'react';
import { Part } from '../../runtime/ui/part.tsx';
import type { ApiDiagnostic, ReadableName } from '../../schemas/types/api.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { SelectionProvider } from '../source/shared-selection.ts';
import { useProblemWords } from '../source/use-problem-words.ts';
import { t } from '../text.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useSteady, useUnchanged } from '../steady.ts';
import { Things } from '../uses/things.tsx';
import { EditorHeader } from './editor-header.tsx';
import type { Screen } from '../screens.ts';
import { panelOf, ScreenTabs, type ToMend } from './screen-tabs.tsx';
import { screenOf } from './screens.ts';
import { useReport } from './use-report.ts';
import { useSourcePlace } from './use-source-place.ts';

// A screen comes when it is first opened: the graph, or the editor of texts, weighs more than all the rest.
const DispositifScreen = lazy(async () => ({
  default: (await import('../dispositif/dispositif-screen.tsx')).DispositifScreen,
}));
const FormScreen = lazy(async () => ({ default: (await import('../form/form-screen.tsx')).FormScreen }));
const FindingsScreen = lazy(async () => ({ default: (await import('../form/findings-screen.tsx')).FindingsScreen }));
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

/** Of a scheme that cannot be read yet. */
const NO_NAMES: readonly ReadableName[] = [];

/** A scheme being written: its files with what the compiler says of them, and everything that is made from them. */
export function Editor(): JSX.Element {
  const { save, files } = useStudio();
  const { report, diagnostics: told, preview, error } = useReport();
  const diagnostics = useProblemWords(told, files, report);
  const { tab, openTab, place, openPlace, openPart, openAt, showPart, showAt, beside } = useSourcePlace();
  const { pane, isOpen, selection, onGo } = beside;
  const toMend = useUnchanged(useMemo(() => toMendIn(diagnostics), [diagnostics]));
  const open = useSteady(openTab);
  const toggle = useSteady(() => beside.toggle?.());
  const drawn = (shown: Screen): JSX.Element => {
    switch (shown) {
      case 'scheme':
        return <DispositifScreen report={report} diagnostics={diagnostics} onSource={openPart} />;
      case 'form':
        return <FormScreen preview={preview} diagnostics={diagnostics} onSource={openPart} />;
      case 'rules':
        return <RulesScreen report={report} preview={preview} diagnostics={diagnostics} onSource={openPart} />;
      case 'tables':
        return <TablesPanel report={report} diagnostics={diagnostics} onSource={openPart} />;
      case 'graph':
        return <ProcedureScreen report={report} diagnostics={diagnostics} onSource={openPart} />;
      case 'findings':
        return <FindingsScreen preview={preview} diagnostics={diagnostics} onSource={openPart} />;
      case 'texts':
        return <TextsScreen diagnostics={diagnostics} onPlace={openAt} />;
      case 'play':
        return <PlayScreen preview={preview} />;
      case 'scenarios':
        return (
          <ScenariosPanel
            preview={preview}
            graph={report?.graph ?? null}
            onPlay={() => openTab('play')}
            onScreen={openTab}
            onShow={showPart}
          />
        );
      case 'publish':
        return (
          <PublishScreen
            report={report}
            screenOf={screenOf}
            onShow={showPart}
            onScenarios={() => openTab('scenarios')}
          />
        );
      case 'source':
        return <SourcePanel diagnostics={told} report={report} place={place} onPlace={openPlace} />;
    }
  };
  return (
    <Things names={report?.names ?? NO_NAMES} onPlace={showAt}>
      <Stack gap="sm">
        <EditorHeader report={report} isBeside={beside.toggle ? isOpen : null} onBeside={toggle} />
        {error && save.state !== 'failed' && <ProblemAlert error={error} />}
        <div>
          <ScreenTabs open={tab} onOpen={open} toMend={toMend} />
          <SelectionProvider value={selection}>
            <div className={isOpen ? 'studio-split' : undefined}>
              <div className="studio-stage">
                <Part of={tab} waiting={<Skeleton height={480} />}>
                  <div {...panelOf(tab)} className="studio-panel">
                    {drawn(tab)}
                  </div>
                </Part>
              </div>
              {isOpen && (
                <aside ref={pane} className="studio-beside" aria-label={t('beside')}>
                  <Part of="source" waiting={<Skeleton height={480} />}>
                    <SourcePanel diagnostics={told} report={report} place={place} onPlace={openPlace} onGo={onGo} />
                  </Part>
                </aside>
              )}
            </div>
          </SelectionProvider>
        </div>
      </Stack>
    </Things>
  );
}

/** How much is to mend on each screen. */
function toMendIn(diagnostics: readonly ApiDiagnostic[]): Readonly<Partial<Record<Screen, ToMend>>> {
  return Object.fromEntries(
    [...Map.groupBy(diagnostics, screenOf)].map(([screen, told]) => [
      screen,
      { count: told.length, isError: told.some(({ severity }) => severity === 'error') },
    ]),
  );
}
