import { Box, Button, Flex, Group, Text } from '@mantine/core';
import { useCallback, useRef, useState, type JSX } from 'react';
import { gestureOfFix, offsetsOf, thingAt, type Way } from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Change } from '../journal/store.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useAsk } from '../uses/things.tsx';
import { t as uses } from '../uses/text.ts';
import { CodeEditor, type Cursor, type Place } from './code-editor.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import { fileTitle } from '../file-title.ts';
import { FileTree } from './file-tree.tsx';
import { placeOfChange } from './place-of-change.ts';

type SourcePanelProps = {
  /** Of the files as they are now. */
  readonly diagnostics: readonly ApiDiagnostic[];
  /** What the diagnostics are of. */
  readonly report: object | null;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** Where the author goes in the text, of the panel that stands beside a screen: that one has no room for the files. */
  readonly onGo?: (file: string, offset: number) => void;
};

/** The files on the left, the text of one in the middle, everything to mend below it. */
export function SourcePanel({ diagnostics, report, place, onPlace, onGo }: SourcePanelProps): JSX.Element {
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
  const cursor = useRef<Cursor>({ line: 1, column: 1 });
  const [said, say] = useState('');
  const ask = useAsk();
  const askAtCursor = useCallback(
    (deed: 'uses' | 'rename') => {
      const now = store.get().journal.files;
      const { line, column } = cursor.current;
      const offset = offsetsOf(now[file] ?? '', { line, column, endLine: line, endColumn: column }).from;
      const found = thingAt(now, file, offset);
      say(found ? '' : uses('nothingNamed'));
      if (found) ask({ thing: found.thing, deed });
    },
    [ask, store, file],
  );
  return (
    <Flex gap={onGo ? 'xs' : 'md'} direction={onGo ? 'column' : { base: 'column', sm: 'row' }}>
      <FileTree current={file} diagnostics={diagnostics} onOpen={open} isSlim={onGo !== undefined} />
      <Box className="studio-source">
        <Group justify="space-between" mb="xs">
          <Text size="sm">
            {!onGo && <strong>{file}</strong>} {fileTitle(file)}
          </Text>
          <Button.Group>
            <Button variant="default" size="xs" aria-keyshortcuts="Shift+F12" onClick={() => askAtCursor('uses')}>
              {uses('whereUsed')}
            </Button>
            <Button variant="default" size="xs" aria-keyshortcuts="F2" onClick={() => askAtCursor('rename')}>
              {uses('renameKey')}
            </Button>
          </Button.Group>
        </Group>
        <Text size="sm" role="status">
          {said}
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
          cursor={cursor}
          onAsk={askAtCursor}
          onGo={onGo && ((offset) => onGo(file, offset))}
        />
        {!onGo && <DiagnosticList diagnostics={diagnostics} onOpen={open} onFix={carryOut} />}
      </Box>
    </Flex>
  );
}
