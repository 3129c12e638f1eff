import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { JSX } from 'react';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { CompileReport } from '../../schemas/types/api.ts';
import { exportAddress } from '../api.ts';
import { t } from '../text.ts';
import { titleOf } from './title-of.ts';
import type { DraftEditor } from './use-draft.ts';

export type EditorHeaderProps = {
  readonly id: string;
  readonly draft: DraftEditor;
  readonly report: CompileReport | null;
};

/** Title, how the draft is saved, and what the compiler thinks of it as a whole. */
export function EditorHeader({ id, draft, report }: EditorHeaderProps): JSX.Element {
  const title = titleOf(draft.files) ?? id;
  useDocumentTitle(t('pageTitle', { title }));
  return (
    <>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          {title}
        </Title>
        <Group gap="md">
          <Text size="sm" role="status">
            {t(`save-${draft.state}`)}
          </Text>
          {report && <Verdict report={report} />}
          <Button component="a" href={exportAddress(id)} variant="default" size="xs">
            {t('exportZip')}
          </Button>
        </Group>
      </Group>
      {draft.state === 'conflict' && <Conflict draft={draft} />}
      {draft.other && <OtherVersion draft={draft} />}
      {draft.state === 'failed' && draft.error && <ProblemAlert error={draft.error} onRetry={draft.retry} />}
    </>
  );
}

function Verdict({ report }: { readonly report: CompileReport }): JSX.Element {
  const count = report.diagnostics.filter((item) => item.severity === 'error').length;
  return (
    <Text size="sm" fw={600} c={report.ok ? 'teal.9' : 'red.9'}>
      {report.ok ? t('compiles') : t(count === 1 ? 'oneError' : 'manyErrors', { count })}
    </Text>
  );
}

function Conflict({ draft }: { readonly draft: DraftEditor }): JSX.Element {
  return (
    <Alert color="orange" role="alert" title={t('conflictTitle')}>
      <Text size="sm">{t('conflictText')}</Text>
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={draft.takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button size="xs" color="red.9" onClick={draft.overwrite}>
          {t('keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}

/** A choice between two texts is easily regretted: the other one is not lost at once. */
function OtherVersion({ draft }: { readonly draft: DraftEditor }): JSX.Element {
  return (
    <Alert color="blue" role="status">
      <Text size="sm">{t('otherKept')}</Text>
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={draft.takeOther}>
          {t('takeOther')}
        </Button>
        <Button size="xs" variant="default" onClick={draft.forgetOther}>
          {t('forgetOther')}
        </Button>
      </Group>
    </Alert>
  );
}
