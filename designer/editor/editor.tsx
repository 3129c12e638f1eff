import { Badge, Stack, Tabs } from '@mantine/core';
import { useState, type JSX } from 'react';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { GraphPanel } from '../graph/graph-panel.tsx';
import { PreviewPanel } from '../preview/preview-panel.tsx';
import { ScenariosPanel } from '../scenarios/scenarios-panel.tsx';
import { SourcePanel } from '../source/source-panel.tsx';
import type { Place } from '../source/code-editor.tsx';
import { t } from '../text.ts';
import { VersionsPanel } from '../versions/versions-panel.tsx';
import { EditorHeader } from './editor-header.tsx';
import type { DraftEditor } from './use-draft.ts';
import { useReport } from './use-report.ts';

const FIRST_FILE = 'dispositif.json';

/** A scheme being written: its files with what the compiler says of them, and everything that is made from them. */
export function Editor({ id, draft }: { readonly id: string; readonly draft: DraftEditor }): JSX.Element {
  const { report, judged, error } = useReport(id, draft.files);
  const [tab, setTab] = useState<string | null>('source');
  const [place, setPlace] = useState<Place>({ file: FIRST_FILE, line: 1, column: 1, turn: 0 });
  const problems = report?.diagnostics ?? [];
  const errors = problems.filter((item) => item.severity === 'error').length;
  return (
    <Stack gap="sm">
      <EditorHeader id={id} draft={draft} report={report} />
      {error && draft.state !== 'failed' && <ProblemAlert error={error} />}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab
            value="source"
            rightSection={
              problems.length > 0 && <Badge color={errors > 0 ? 'red.9' : 'orange.9'}>{problems.length}</Badge>
            }
          >
            {t('tabSource')}
          </Tabs.Tab>
          <Tabs.Tab value="preview">{t('tabPreview')}</Tabs.Tab>
          <Tabs.Tab value="graph">{t('tabGraph')}</Tabs.Tab>
          <Tabs.Tab value="scenarios">{t('tabScenarios')}</Tabs.Tab>
          <Tabs.Tab value="versions">{t('tabVersions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="source" pt="sm">
          <SourcePanel
            key={draft.turn}
            files={draft.files}
            onChange={draft.change}
            diagnostics={problems}
            judged={judged}
            place={place}
            onPlace={setPlace}
          />
        </Tabs.Panel>
        <Tabs.Panel value="preview" pt="sm">
          <PreviewPanel report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="graph" pt="sm">
          <GraphPanel report={report} files={draft.files} onChange={draft.change} />
        </Tabs.Panel>
        <Tabs.Panel value="scenarios" pt="sm">
          <ScenariosPanel id={id} files={draft.files} graph={report?.graph ?? null} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="sm">
          <VersionsPanel id={id} files={draft.files} report={report} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
