import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type JSX } from 'react';
import type { Files } from '../api.ts';
import { DialogButtons } from '../../runtime/ui/dialog.tsx';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { FILE_KINDS, newFilePath, type FileKind } from './file-kinds.ts';

type FileDialogProps = {
  readonly opened: boolean;
  readonly files: Files;
  readonly onClose: () => void;
  readonly onAdd: (path: string, text: string) => void;
};

/** Adds a message, a letter, a scenario, reference data or the agents' annotations, with a first text to start from. */
export function FileDialog({ opened, files, onClose, onAdd }: FileDialogProps): JSX.Element {
  const [kind, setKind] = useState<FileKind>('message');
  const [name, setName] = useState('');
  const path = newFilePath(kind, name);
  const exists = path !== null && path in files;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (path === null || exists) return;
    onAdd(path, FILE_KINDS[kind].text);
    setName('');
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('addFile')} closeButtonProps={{ 'aria-label': studio('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <Select
            label={t('fileKind')}
            data={KINDS}
            value={kind}
            allowDeselect={false}
            onChange={(value) => isKind(value) && setKind(value)}
          />
          {FILE_KINDS[kind].named && (
            <TextInput
              label={t('fileName')}
              description={t('fileNameHint')}
              required
              pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
              value={name}
              error={exists ? t('fileExists') : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <DialogButtons>
            <Button type="submit" disabled={path === null || exists}>
              {studio('add')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Modal>
  );
}

const KINDS = (['message', 'document', 'scenario', 'data', 'zones', 'rules', 'agent'] as const).map((value) => ({
  value,
  label: t(`kind-${value}`),
}));

const isKind = (value: string | null): value is FileKind => value !== null && value in FILE_KINDS;
