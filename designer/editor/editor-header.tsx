import { Button, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle, useHotkeys } from '@mantine/hooks';
import { memo, type JSX, type MouseEvent } from 'react';
import { PLACEHOLDER_CODE } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { CompileReport } from '../../schemas/types/api.ts';
import { exportAddress } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from '../text.ts';
import { Company } from './company.tsx';
import { titleOf } from './title-of.ts';

type EditorHeaderProps = {
  readonly report: CompileReport | null;
  /** Whether the text stands beside the screen; null where it cannot. */
  readonly isBeside: boolean | null;
  readonly onBeside: () => void;
};

/**
 * Title, how the draft is saved, and what the compiler thinks of it as a whole. Drawn anew with the scheme, and not with what is
 * chosen of it.
 */
export const EditorHeader = memo(function EditorHeader(props: EditorHeaderProps): JSX.Element {
  const { report, isBeside, onBeside } = props;
  const { id, files, save } = useStudio();
  const title = titleOf(files) ?? id;
  useDocumentTitle(t('pageTitle', { title }));
  return (
    <>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          {title}
        </Title>
        <Group gap="md">
          <Text size="sm" role="status" className="studio-save">
            {t(`save-${save.state}`)}
          </Text>
          {report ? <Verdict report={report} /> : <Text size="sm">{t('judging')}</Text>}
          <Turns />
          {isBeside !== null && (
            <Button
              variant="default"
              size="xs"
              className="studio-toggle"
              aria-pressed={isBeside}
              leftSection={<Icon name="code" />}
              onClick={onBeside}
            >
              {t('beside')}
            </Button>
          )}
          <Export id={id} />
        </Group>
      </Group>
      <Company />
      {save.state === 'failed' && save.error && <ProblemAlert error={save.error} onRetry={save.retry} />}
    </>
  );
});

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

/** What the compiler says; whether it may be published is said on the screen that does. */
function verdictOn(ok: boolean, errors: number, unwritten: number) {
  if (!ok) return { words: errors === 1 ? 'oneError' : 'manyErrors', count: errors, colour: 'danger.9' } as const;
  if (unwritten === 0) return { words: 'compiles', count: 0, colour: 'good.9' } as const;
  return { words: unwritten === 1 ? 'oneToWrite' : 'manyToWrite', count: unwritten, colour: 'warn.9' } as const;
}

/** Takes back, or does again, the newest step of the scheme, wherever it was done. */
function Turns(): JSX.Element {
  const { undo, redo, canUndo, canRedo } = useStudio();
  useHotkeys([
    ['mod+Z', () => void undo()],
    ['mod+Y', () => void redo()],
    ['mod+shift+Z', () => void redo()],
  ]);
  return (
    <Button.Group>
      <Button variant="default" size="xs" disabled={!canUndo} onClick={() => void undo()} aria-keyshortcuts="Control+Z">
        {t('undo')}
      </Button>
      <Button variant="default" size="xs" disabled={!canRedo} onClick={() => void redo()} aria-keyshortcuts="Control+Y">
        {t('redo')}
      </Button>
    </Button.Group>
  );
}

/** The folder as it is on the server: what was just typed is sent there first. */
function Export({ id }: { readonly id: string }): JSX.Element {
  const { save } = useStudio();
  const address = exportAddress(id);
  const follow = (event: MouseEvent): void => {
    if (save.state === 'saved') return;
    event.preventDefault();
    void save.flush().then((isSaved) => {
      if (isSaved) window.location.assign(address);
    });
  };
  return (
    <Button component="a" href={address} variant="default" size="xs" onClick={follow}>
      {t('exportZip')}
    </Button>
  );
}
