/* Who else works on the scheme, and what of one's own work found no place beside theirs. */
import { Alert, Button, CopyButton, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { DisplacedNote } from '../journal/sync.ts';
import { useStudio } from '../journal/use-journal.ts';
import { namedFile } from '../file-title.ts';
import type { Files } from '../api.ts';
import { t } from '../text.ts';
import { presentInWords } from './present-words.ts';

/** Tells who has the scheme open and where, what they last changed, and each thing that could not be done beside it. */
export function Company(): JSX.Element {
  const { company, files, dismiss } = useStudio();
  const { others, heard, displaced } = company;
  const present = presentInWords(files, others);
  return (
    <>
      {/* Has its line whether anybody is there or not: who comes and goes moves nothing of what lies below. */}
      <div className="studio-company">
        {present !== '' && (
          <Text size="sm" c="gray.7" title={present}>
            {present}
          </Text>
        )}
        <Text size="sm" role="status" c="gray.7">
          {heard && t('heard', { names: heard.names.join(', '), files: named(files, heard.files) })}
        </Text>
      </div>
      {displaced.map((note) => (
        <DisplacedAlert key={note.key} note={note} files={files} onSeen={() => dismiss(note.key)} />
      ))}
    </>
  );
}

/** Several files in one sentence, each as it is called. */
const named = (files: Files, paths: readonly string[]): string =>
  paths.map((path) => t('quoted', { words: namedFile(files, path) })).join(', ');

type DisplacedAlertProps = {
  readonly note: DisplacedNote;
  readonly files: Files;
  readonly onSeen: () => void;
};

/** What was written is there to be taken back up: nothing of it is thrown away before its author says so. */
function DisplacedAlert({ note, files, onSeen }: DisplacedAlertProps): JSX.Element {
  const { type, text, by } = note;
  const what = type === 'typed' || type === 'given' ? 'displacedText' : 'displacedGesture';
  return (
    <Alert color="warn" role="alert" title={t(what, { files: named(files, note.files) })}>
      <Text size="sm">{by.length > 0 ? t('displacedBy', { names: by.join(', ') }) : t('displacedElsewhere')}</Text>
      {text !== '' && <pre className="studio-displaced">{text}</pre>}
      <Group mt="sm">
        {text !== '' && (
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copyText')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button size="xs" variant="default" onClick={onSeen}>
          {t('displacedSeen')}
        </Button>
      </Group>
    </Alert>
  );
}
