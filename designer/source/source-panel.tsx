import { Box, Flex, Text } from '@mantine/core';
import { useCallback, type JSX } from 'react';
import { gestureOfFix, type Way } from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Change } from '../journal/store.ts';
import { useStudio } from '../journal/use-journal.ts';
import { CodeEditor, type Place } from './code-editor.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import { fileTitle } from './file-title.ts';
import { FileTree } from './file-tree.tsx';
import { placeOfChange } from './place-of-change.ts';

type SourcePanelProps = {
  /** Of the files as they are now. */
  readonly diagnostics: readonly ApiDiagnostic[];
  /** What the diagnostics are of. */
  readonly report: object | null;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
};

/** The files on the left, the text of one in the middle, everything to mend below it. */
export function SourcePanel({ diagnostics, report, place, onPlace }: SourcePanelProps): JSX.Element {
  const { files, store, perform, undo, redo } = useStudio();
  const file = place.file in files ? place.file : (Object.keys(files)[0] ?? '');
  const open = useCallback(
    (path: string, line = 1, column = 1) => onPlace({ file: path, line, column, turn: place.turn + 1 }),
    [onPlace, place.turn],
  );
  /** Leads to what changed, where it can be taken back at once: a button that was pressed goes with its problem. */
  const show = useCallback(
    ({ before, after }: Pick<Change, 'before' | 'after'>, asked: string) => {
      const seen = placeOfChange(before, after, asked);
      if (seen) open(seen.file, seen.line, seen.column);
    },
    [open],
  );
  const carryOut = useCallback(
    (fix: ApiFix, { file: asked }: ApiDiagnostic) => {
      const before = store.get().journal.files;
      const gesture = gestureOfFix(before, fix.edits);
      if (gesture && !perform(gesture)) show({ before, after: store.get().journal.files }, asked);
    },
    [store, perform, show],
  );
  const turn = useCallback(
    (way: Way) =>
      void (way === 'undo' ? undo() : redo()).then((change) => {
        if (change) show(change, file);
      }),
    [undo, redo, show, file],
  );
  return (
    <Flex gap="md" direction={{ base: 'column', sm: 'row' }}>
      <FileTree current={file} diagnostics={diagnostics} onOpen={open} />
      <Box className="studio-source">
        <Text size="sm" mb="xs">
          <strong>{file}</strong> {fileTitle(file)}
        </Text>
        <CodeEditor
          key={file}
          file={file}
          store={store}
          diagnostics={diagnostics.filter((item) => item.file === file)}
          report={report}
          place={place}
          onFix={carryOut}
          onTurn={turn}
        />
        <DiagnosticList diagnostics={diagnostics} onOpen={open} onFix={carryOut} />
      </Box>
    </Flex>
  );
}
