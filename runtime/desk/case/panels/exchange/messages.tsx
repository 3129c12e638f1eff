import { Anchor, Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ApiFile, CaseDetail } from '../../../../../schemas/types/api.ts';
import { printAddress } from '../../../api.ts';
import { t } from '../../../text.ts';
import { AttachedFiles } from './attached-files.tsx';
import { useReading } from './use-reading.ts';
import { useSend } from '../../use-case.ts';
import { Writing } from './writing.tsx';
import { Written } from './written.tsx';

type MessagesProps = {
  readonly detail: CaseDetail;
  /** Whether they are on screen: what is shown is read. */
  readonly shown: boolean;
};

/** Messages to and from the applicant, with documents. */
export function Messages({ detail, shown }: MessagesProps): JSX.Element {
  const fresh = useReading(detail, shown);
  const [files, setFiles] = useState<readonly ApiFile[]>([]);
  const send = useSend(detail.id);
  const sendText = (text: string, done: () => void): void => {
    const onSuccess = (): void => {
      setFiles([]);
      done();
    };
    send.mutate({ type: 'sendMessage', text, files: files.map(({ id }) => id) }, { onSuccess });
  };
  const unreached = detail.shown.contact && detail.applicant.email === null;
  return (
    <Stack>
      {detail.messages.length === 0 && <Text size="sm">{t('noMessage')}</Text>}
      {detail.messages.map((message) => (
        <Written key={message.id} item={message} fresh={fresh.has(message.id)} held={detail.heldFiles}>
          {unreached && message.from === 'agent' && (
            <Anchor size="sm" href={printAddress(detail.id, message.id)} target="_blank" rel="noopener">
              {t('print')}
            </Anchor>
          )}
        </Written>
      ))}
      <Writing
        label={t('newMessage')}
        hint={unreached ? <Unreached /> : t('newMessageHint')}
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

/** Said before one writes, where one writes. */
function Unreached(): JSX.Element {
  return (
    <Text component="span" size="sm" fw={600} c="danger.9">
      {t('newMessageNoEmail')}
    </Text>
  );
}
