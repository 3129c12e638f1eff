import { Box, Flex, Text } from '@mantine/core';
import { useCallback, useState, type JSX } from 'react';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { CodeEditor, type Carried, type Place } from './code-editor.tsx';
import { carryOut, placeOfChange } from './carry-out.ts';
import { DiagnosticList } from './diagnostic-list.tsx';
import { fileTitle } from './file-title.ts';
import { FileTree } from './file-tree.tsx';

type SourcePanelProps = {
  readonly files: Files;
  readonly onChange: (files: Files) => void;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** The files that the diagnostics are about. */
  readonly judged: Files;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
};

/** The files on the left, the text of one in the middle, everything to mend below it. */
export function SourcePanel({ files, onChange, diagnostics, judged, place, onPlace }: SourcePanelProps): JSX.Element {
  const file = place.file in files ? place.file : (Object.keys(files)[0] ?? '');
  const open = useCallback(
    (path: string, line = 1, column = 1) => onPlace({ file: path, line, column, turn: place.turn + 1 }),
    [onPlace, place.turn],
  );
  const [carried, setCarried] = useState<Carried | null>(null);
  const carry = useCallback(
    (fix: ApiFix, { file: asked }: ApiDiagnostic) => {
      const changed = carryOut(fix, files, judged);
      if (!changed) return;
      setCarried({ before: files, after: changed });
      onChange(changed);
      // Where it is seen, and can be undone at once: the button that was pressed goes with the problem.
      const seen = placeOfChange(files, changed, asked);
      if (seen) open(seen.file, seen.line, seen.column);
    },
    [files, judged, onChange, open],
  );
  const change = useCallback((text: string) => onChange({ ...files, [file]: text }), [files, file, onChange]);
  return (
    <Flex gap="md" direction={{ base: 'column', sm: 'row' }}>
      <FileTree files={files} current={file} diagnostics={diagnostics} onOpen={open} onChange={onChange} />
      <Box className="studio-source">
        <Text size="sm" mb="xs">
          <strong>{file}</strong> {fileTitle(file)}
        </Text>
        <CodeEditor
          key={file}
          file={file}
          files={files}
          text={files[file] ?? ''}
          onChange={change}
          diagnostics={diagnostics.filter((item) => item.file === file)}
          place={place}
          carried={carried}
          onFix={carry}
        />
        <DiagnosticList diagnostics={diagnostics} onOpen={open} onFix={carry} />
      </Box>
    </Flex>
  );
}
