import { Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ApiFile, CaseDetail } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { AttachedFiles } from './attached-files.tsx';
import { useSend } from './use-case.ts';
import { Writing } from './writing.tsx';
import { Written } from './written.tsx';

/** Messages to and from the applicant, with documents. */
export function Messages({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  const [files, setFiles] = useState<readonly ApiFile[]>([]);
  const send = useSend(detail.id);
  const sendText = (text: string, done: () => void): void => {
    const onSuccess = (): void => {
      setFiles([]);
      done();
    };
    send.mutate({ type: 'sendMessage', text, files: files.map(({ id }) => id) }, { onSuccess });
  };
  return (
    <Stack>
      {detail.messages.length === 0 && <Text size="sm">{t('noMessage')}</Text>}
      {detail.messages.map((message) => (
        <Written key={message.id} item={message} />
      ))}
      <Writing
        label={t('newMessage')}
        hint={t(detail.shown.contact && detail.applicant.email === null ? 'newMessageNoEmail' : 'newMessageHint')}
        button={t('send')}
        mark="messages-text"
        send={send}
        onSend={sendText}
      >
        <AttachedFiles caseId={detail.id} files={files} onChange={setFiles} />
      </Writing>
    </Stack>
  );
}
