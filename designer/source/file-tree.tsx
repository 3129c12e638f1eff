import { Button, Group, NativeSelect, NavLink, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState, type JSX } from 'react';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from '../text.ts';
import { FileDialog } from './file-dialog.tsx';
import { groupFiles, type FileGroup } from './group-files.ts';

type FileTreeProps = {
  readonly current: string;
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly onOpen: (path: string) => void;
  /** A list that opens, and nothing to add or remove. */
  readonly isSlim: boolean;
};

/** Files by folder, those with something to mend marked; a file can be added, or the current one removed. */
export function FileTree({ current, diagnostics, onOpen, isSlim }: FileTreeProps): JSX.Element {
  const { files, perform } = useStudio();
  const [adding, setAdding] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 47.99em)');
  const groups = groupFiles(Object.keys(files));
  if (isSlim) {
    return (
      <nav aria-label={t('files')}>
        <FileSelect groups={groups} current={current} diagnostics={diagnostics} onOpen={onOpen} />
      </nav>
    );
  }
  return (
    <Stack className="studio-files" gap={2} component="nav" aria-label={t('files')}>
      {isNarrow ? (
        <FileSelect groups={groups} current={current} diagnostics={diagnostics} onOpen={onOpen} />
      ) : (
        <FileLinks groups={groups} current={current} diagnostics={diagnostics} onOpen={onOpen} />
      )}
      <Button size="xs" variant="default" mt="xs" onClick={() => setAdding(true)}>
        {t('addFile')}
      </Button>
      {isOptional(current) && <RemoveFile key={current} path={current} />}
      <FileDialog
        opened={adding}
        files={files}
        onClose={() => setAdding(false)}
        onAdd={(path, text) => {
          if (!perform({ type: 'create', file: path, text })) onOpen(path);
        }}
      />
    </Stack>
  );
}

type FileListProps = Pick<FileTreeProps, 'current' | 'diagnostics' | 'onOpen'> & {
  readonly groups: readonly FileGroup[];
};

function FileLinks({ groups, current, diagnostics, onOpen }: FileListProps): readonly JSX.Element[] {
  return groups.map((group) => (
    <div key={group.folder}>
      {group.folder && <div className="studio-folder">{group.folder}</div>}
      {group.paths.map((path) => (
        <NavLink
          key={path}
          component="button"
          active={path === current}
          aria-current={path === current ? 'page' : undefined}
          label={path.slice(group.folder.length)}
          rightSection={countIn(diagnostics, path)}
          onClick={() => onOpen(path)}
          py={4}
        />
      ))}
    </div>
  ));
}

/** On a phone a list of twenty files would push the text off the screen. */
function FileSelect({ groups, current, diagnostics, onOpen }: FileListProps): JSX.Element {
  const data = groups.flatMap(({ paths }) =>
    paths.map((path) => {
      const count = countIn(diagnostics, path);
      return { value: path, label: count === null ? path : `${path} (${count})` };
    }),
  );
  return (
    <NativeSelect
      label={t('fileShown')}
      data={data}
      value={current}
      onChange={(event) => onOpen(event.currentTarget.value)}
    />
  );
}

/** Asked twice: what is removed here is in no other version, until one was published with it. */
function RemoveFile({ path }: { readonly path: string }): JSX.Element {
  const { perform } = useStudio();
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const remove = (): void => void perform({ type: 'delete', file: path });
  const giveUp = (): void => {
    setAsking(false);
    ask.current?.focus();
  };
  return (
    <>
      <Button ref={ask} size="xs" variant="default" aria-expanded={asking} onClick={() => setAsking(true)}>
        {t('removeFile', { file: path })}
      </Button>
      {asking && (
        <Stack gap="xs" role="group" aria-label={t('removeFile', { file: path })}>
          <Text size="sm">{t('removeHint')}</Text>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={giveUp}>
              {t('cancel')}
            </Button>
            <Button size="xs" color="danger.9" onClick={remove}>
              {t('removeConfirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </>
  );
}

const countIn = (diagnostics: readonly ApiDiagnostic[], path: string): number | null =>
  diagnostics.filter((item) => item.file === path).length || null;

/** Files in folders can go; those at the root are the scheme itself, but for a few. */
const isOptional = (path: string): boolean =>
  path.includes('/') || ['README.md', 'agent.schema.json', 'rules.json'].includes(path);
