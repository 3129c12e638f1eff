import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { CaseCommand, CaseDetail, NamedId } from '../../../../../schemas/types/api.ts';
import { getColleagues } from '../../../api.ts';
import { t } from '../../../text.ts';
import { useSend } from '../../use-case.ts';
import { Writing } from './writing.tsx';
import { mentionedIn } from './mention.ts';
import { useWritten } from './written-text.ts';
import { Written } from './written.tsx';

const NOBODY: readonly NamedId[] = [];

const toNote = (text: string, mentions: readonly string[]): CaseCommand => ({
  type: 'addNote',
  text,
  ...(mentions.length > 0 && { mentions: [...mentions] }),
});

/** What agents tell one another about the case. */
export function Notes({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  const send = useSend(detail.id);
  const jotting = useWritten(detail.id, 'note');
  const { data } = useQuery({
    queryKey: ['colleagues', detail.id],
    queryFn: () => getColleagues(detail.id),
    staleTime: 60_000,
  });
  const colleagues = data?.items ?? NOBODY;
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
          send.mutateAsync(toNote(written.text.trim(), mentionedIn(written.text, colleagues))).then(
            () => jotting.sent(written),
            () => undefined,
          )
        }
        colleagues={colleagues}
      />
    </Stack>
  );
}
