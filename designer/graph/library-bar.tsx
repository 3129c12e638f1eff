import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type JSX } from 'react';
import type { Files } from '../api.ts';
import { t } from '../text.ts';

type LibraryBarProps = {
  readonly files: Files;
  /** Text of workflow.json with the definition written out. */
  readonly detached: string;
  readonly onChange: (files: Files) => void;
};

const ORIGINS = ['inherited', 'changed', 'added'] as const;

/** What the lines around the states mean, and the way out of the library, asked twice. */
export function LibraryBar({ files, detached, onChange }: LibraryBarProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const detach = (): void => {
    onChange({ ...withoutPinned(files), 'workflow.json': detached });
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
function withoutPinned(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('library/')));
}
