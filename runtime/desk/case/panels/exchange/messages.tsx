import { Anchor, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { printAddress } from '../../../api.ts';
import { joinSentence } from '../../../templates/fill-template.ts';
import { Sentences } from '../../../templates/sentences.tsx';
import { t } from '../../../text.ts';
import { AttachedFiles } from './attached-files.tsx';
import { useReading } from './use-reading.ts';
import { useSend } from '../../use-case.ts';
import { Writing } from './writing.tsx';
import { useWritten, withFiles, type WrittenText } from './written-text.ts';
import { Written } from './written.tsx';

type MessagesProps = {
  readonly detail: CaseDetail;
  /** Whether they are on screen: what is shown is read. */
  readonly shown: boolean;
};

/** Messages to and from the applicant, with documents. */
export function Messages({ detail, shown }: MessagesProps): JSX.Element {
  const fresh = useReading(detail, shown);
  const send = useSend(detail.id);
  const jotting = useWritten(detail.id, 'message');
  const { files = [] } = jotting.value;
  const sendText = (written: WrittenText): void => {
    const ids = (written.files ?? []).map(({ id }) => id);
    // It has left whether or not one is still there to see it; a refusal is shown from the mutation's own error.
    send.mutateAsync({ type: 'sendMessage', text: written.text.trim(), files: ids }).then(
      () => jotting.sent(written),
      () => undefined,
    );
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
        jotting={jotting}
        onSend={sendText}
      >
        <Sentences
          detail={detail}
          about={detail.messages.findLast(({ from }) => from === 'applicant')?.text ?? ''}
          onChoose={(sentence) =>
            jotting.change({ ...jotting.value, text: joinSentence(jotting.value.text, sentence) })
          }
        />
        <AttachedFiles
          caseId={detail.id}
          files={files}
          onChange={(next) => jotting.change(withFiles(jotting.value, next))}
        />
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
