import { Button, Group, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import { textBetween, type Gesture } from '../../engine/studio.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { Files } from '../api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';

type LibraryBarProps = {
  readonly procedure: ProcedureEditor;
  /** Text of workflow.json with the definition written out; null while nothing compiles. */
  readonly detached: string | null;
};

/** What the colours of parts mean, what was taken away from the model, and the way out of the library, asked twice. */
export function LibraryBar({ procedure, detached }: LibraryBarProps): JSX.Element | null {
  const { files, view, broken } = procedure;
  const [asking, setAsking] = useState(false);
  const { library } = view;
  if (!library) return null;
  return (
    <div className="flow-library">
      <Text size="sm">{t('usesLibrary', { title: library.title })}</Text>
      <Pill small>{t('origin-inherited')}</Pill>
      <Pill small tone="info">
        {t('origin-changed')}
      </Pill>
      <Pill small tone="good">
        {t('origin-added')}
      </Pill>
      {library.removed.length > 0 && (
        <details className="flow-removed">
          <summary>
            {t('removedParts')} ({library.removed.length})
          </summary>
          <div>
            {library.removed.map(({ part, title }) => (
              <Button
                key={part}
                variant="default"
                size="compact-xs"
                disabled={broken}
                onClick={() => procedure.revert(part)}
              >
                {t('restore', { title })}
              </Button>
            ))}
          </div>
        </details>
      )}
      {detached !== null && !asking && (
        <Button size="compact-xs" variant="default" disabled={broken} onClick={() => setAsking(true)}>
          {studio('detach')}
        </Button>
      )}
      {asking && detached !== null && (
        <Group gap="sm" role="group" aria-label={studio('detach')}>
          <Text size="sm">{studio('detachHint')}</Text>
          <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
            {studio('cancel')}
          </Button>
          <Button size="compact-xs" onClick={() => procedure.change(detaching(files, detached))}>
            {studio('detachConfirm')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** The texts of definitions kept with a published version serve no more. */
function detaching(files: Files, detached: string): Gesture {
  const file = 'workflow.json';
  const pinned = Object.keys(files).filter((path) => path.startsWith('library/'));
  return {
    type: 'all',
    parts: [
      { type: 'splice', file, ...textBetween(files[file] ?? '', detached) },
      ...pinned.map((path) => ({ type: 'delete', file: path }) as const),
    ],
  };
}
