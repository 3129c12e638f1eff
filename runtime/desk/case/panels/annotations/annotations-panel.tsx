import { Alert, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { possibleProperties } from '../../../../../engine/form/browser.ts';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { toAnswers } from '../../../../forms/values.ts';
import { t } from '../../../text.ts';
import { AnnotationsForm } from './annotations-form.tsx';
import { Lines } from '../../../parts/lines.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { readFinding } from './read-finding.ts';
import { useRecording } from './use-recording.ts';

/** What agents record about the case, where the scheme asks for it; what others are to write is read. */
export function AnnotationsPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const { annotationForm: form } = detail;
  // What is being typed outlives a case that changes meanwhile, and other cases looked at before one comes back.
  const recording = useRecording(detail.id, form ?? {}, toAnswers(detail.annotations));
  const { typed } = recording;
  const asked = possibleProperties(form ?? {});
  const titles = new Set([...asked.values()].map(({ title }) => title));
  const lines = detail.annotationLines.filter(({ label }) => !titles.has(label));
  const kept = Object.entries(typed.findings).filter(([name]) => !asked.has(name));
  if (!form && lines.length === 0 && kept.length === 0) return null;
  return (
    <Panel title={t('annotations')}>
      <Stack>
        {lines.length > 0 && <Lines lines={lines} />}
        {kept.length > 0 && (
          <Alert color="warn" role="alert" title={t('findingsClosed')}>
            <Lines lines={kept.map(([name, { mine }]) => readFinding(typed.schema, name, mine))} />
          </Alert>
        )}
        {form && <AnnotationsForm detail={detail} schema={form} recording={recording} />}
      </Stack>
    </Panel>
  );
}
