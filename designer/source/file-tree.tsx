import { Button, Group, NativeSelect, NavLink, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useRef, useState, type JSX } from 'react';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { useSteady, useUnchanged } from '../steady.ts';
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
  const list = {
    current,
    groups: useUnchanged(groupFiles(Object.keys(files))),
    counts: useUnchanged(countsIn(diagnostics)),
    onOpen: useSteady(onOpen),
  };
  if (isSlim) {
    return (
      <nav aria-label={studio('files')}>
        <FileSelect {...list} />
      </nav>
    );
  }
  return (
    <Stack className="studio-files" gap={2} component="nav" aria-label={studio('files')}>
      {isNarrow ? <FileSelect {...list} /> : <FileLinks {...list} />}
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

type FileListProps = Pick<FileTreeProps, 'current' | 'onOpen'> & {
  readonly groups: readonly FileGroup[];
  /** How much is to mend in each file, of those where something is. */
  readonly counts: Readonly<Record<string, number>>;
};

/** Drawn anew where another file is opened or has something to mend, and not with each letter that is typed. */
const FileLinks = memo(function FileLinks({ groups, current, counts, onOpen }: FileListProps): readonly JSX.Element[] {
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
          rightSection={counts[path]}
          onClick={() => onOpen(path)}
          py={4}
        />
      ))}
    </div>
  ));
});

/** On a phone a list of twenty files would push the text off the screen. */
const FileSelect = memo(function FileSelect({ groups, current, counts, onOpen }: FileListProps): JSX.Element {
  const data = groups.flatMap(({ paths }) =>
    paths.map((path) => {
      const count = counts[path];
      return { value: path, label: count === undefined ? path : `${path} (${count})` };
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
});

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
              {studio('cancel')}
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

function countsIn(diagnostics: readonly ApiDiagnostic[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(diagnostics, ({ file }) => file)].map(([file, told]) => [file, told.length]),
  );
}

/** Files in folders can go; those at the root are the scheme itself, but for a few. */
const isOptional = (path: string): boolean =>
  path.includes('/') || ['README.md', 'agent.schema.json', 'rules.json'].includes(path);
