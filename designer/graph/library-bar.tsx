import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type JSX } from 'react';
import { textBetween, type Gesture } from '../../engine/studio.ts';
import type { Files } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from '../text.ts';

/** @property detached text of workflow.json with the definition written out */
type LibraryBarProps = { readonly detached: string };

const ORIGINS = ['inherited', 'changed', 'added'] as const;

/** What the lines around the states mean, and the way out of the library, asked twice. */
export function LibraryBar({ detached }: LibraryBarProps): JSX.Element {
  const { files, perform } = useStudio();
  const [asking, setAsking] = useState(false);
  const detach = (): void => {
    if (perform(detaching(files, detached))) return;
    notifications.show({ message: t('detached'), closeButtonProps: { 'aria-label': t('close') } });
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t('usesLibrary')}</Text>
      <Group gap="sm">
        {ORIGINS.map((origin) => (
          <span key={origin} className={`studio-key studio-key-${origin}`}>
            {t(`origin-${origin}`)}
          </span>
        ))}
        {!asking && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t('detach')}
          </Button>
        )}
      </Group>
      {asking && (
        <Stack gap="xs" role="group" aria-label={t('detach')}>
          <Text size="sm">{t('detachHint')}</Text>
          <Group gap="sm">
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button size="xs" onClick={detach}>
              {t('detachConfirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
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
