import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { JSX } from 'react';
import { PLACEHOLDER_CODE } from '../../engine/studio.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { CompileReport } from '../../schemas/types/api.ts';
import { exportAddress } from '../api.ts';
import { t } from '../text.ts';
import { titleOf } from './title-of.ts';
import type { DraftEditor } from './use-draft.ts';

type EditorHeaderProps = {
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
  const errors = report.diagnostics.filter((item) => item.severity === 'error').length;
  const unwritten = report.diagnostics.filter((item) => item.code === PLACEHOLDER_CODE).length;
  const { words, count, colour } = verdictOn(report.ok, errors, unwritten);
  return (
    <Text size="sm" fw={600} c={colour}>
      {t(words, { count })}
    </Text>
  );
}

/** A scheme that compiles is published once everything in it is written. */
function verdictOn(ok: boolean, errors: number, unwritten: number) {
  if (!ok) return { words: errors === 1 ? 'oneError' : 'manyErrors', count: errors, colour: 'red.9' } as const;
  if (unwritten === 0) return { words: 'compiles', count: 0, colour: 'teal.9' } as const;
  return { words: unwritten === 1 ? 'oneToWrite' : 'manyToWrite', count: unwritten, colour: 'orange.9' } as const;
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
