import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { t } from '../../../text.ts';
import { useSend } from '../../use-case.ts';
import { Writing } from './writing.tsx';
import { useWritten } from './written-text.ts';
import { Written } from './written.tsx';

/** What agents tell one another about the case. */
export function Notes({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  const send = useSend(detail.id);
  const jotting = useWritten(detail.id, 'note');
  return (
    <Stack>
      {detail.notes.length === 0 && <Text size="sm">{t('noNote')}</Text>}
      {detail.notes.map((note) => (
        <Written key={note.id} item={note} />
      ))}
      <Writing
        label={t('newNote')}
        hint={t('newNoteHint')}
        button={t('addNote')}
        mark="notes-text"
        send={send}
        jotting={jotting}
        onSend={(written) =>
          send.mutateAsync({ type: 'addNote', text: written.text.trim() }).then(
            () => jotting.sent(written),
            () => undefined,
          )
        }
      />
    </Stack>
  );
}
