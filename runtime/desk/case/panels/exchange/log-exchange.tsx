import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { localDayOf } from '../../../../../engine/form/words/index.ts';
import type { ApiFile, CaseDetail } from '../../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../../ui/dialog.tsx';
import { fieldErrors } from '../../../fields/field-errors.ts';
import { FormProblem } from '../../../fields/form-problem.tsx';
import { notify } from '../../../notify.ts';
import { LONGEST_EXCHANGE, MOST_FILES, type TakenMail } from '../../../mail/taken-mail.ts';
import { useNow, useSession } from '../../../session.ts';
import { t } from '../../../text.ts';
import { useReload, useSend } from '../../use-case.ts';
import { JottingNotice, ResumedNotice } from '../../jottings/jotting-notice.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { MailDrop } from './mail-drop.tsx';
import { DIRECTIONS, useNotedExchange, WAYS, withMail, type NotedExchange } from './noted-exchange.ts';
import { useMailTaking } from './use-mail-taking.ts';
import { withFiles } from './written-text.ts';

const NO_FILE: readonly ApiFile[] = [];

type LogExchangeProps = {
  readonly detail: Pick<CaseDetail, 'id' | 'applicant'>;
  /** A mail that was dropped on the case. */
  readonly mail: File | null;
  /** Which mail of a mailbox that is, which waits no more once it is kept; null for none. */
  readonly mailbox: string | null;
  readonly onClose: () => void;
};

/** Notes a call, a letter, a mail or a visit: which way it came or went, when, with whom, what was said, what came with it. */
export function LogExchange({
  detail: { id: caseId, applicant },
  mail,
  mailbox,
  onClose,
}: LogExchangeProps): JSX.Element {
  const { user } = useSession();
  const today = localDayOf(useNow()());
  const jotting = useNotedExchange(caseId);
  const { value } = jotting;
  const { direction = 'received', way = 'phone', on = today, with: whom = '', text, files = NO_FILE } = value;
  // The day stays what it was while one typed, whenever one comes back to it.
  const change = (part: Partial<NotedExchange>): void => {
    const next = { ...value, ...part };
    jotting.change(next.text === '' ? next : { on, ...next });
  };
  const room = { characters: LONGEST_EXCHANGE - text.length, files: MOST_FILES - files.length };
  const around = { today, own: user.email, applicant: applicant.email, room };
  const taking = useMailTaking(caseId, around, (taken: TakenMail) => change(withMail(value, taken)), mail);
  const reload = useReload(caseId);
  const send = useSend(caseId);
  const submit = (): void => {
    const ids = files.map(({ id }) => id);
    // It has left whether or not the dialog is still open; a refusal is shown from the mutation's own error.
    const noted = { type: 'logExchange', way, direction, on, with: whom, text, files: ids } as const;
    send.mutateAsync(mailbox === null ? noted : { ...noted, mail: mailbox }).then(
      () => {
        jotting.sent(value);
        onClose();
        notify(t('exchangeKept'));
      },
      () => undefined,
    );
  };
  const wrongDay = fieldErrors(send.error).find(({ pointer }) => pointer === '/on')?.message;
  return (
    <Dialog onClose={onClose} title={t('exchangeLog')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          {send.isError && <FormProblem error={send.error} idPrefix="exchange" onReload={reload} />}
          <Text size="sm">{t('exchangeLogHint')}</Text>
          <ResumedNotice jotting={jotting} />
          <MailDrop taking={taking} />
          <Radio.Group
            label={t('exchangeDirection')}
            value={direction}
            onChange={(chosen) => change({ direction: DIRECTIONS.find((one) => one === chosen) ?? direction })}
          >
            <Group mt="xs">
              {DIRECTIONS.map((one) => (
                <Radio key={one} value={one} label={t(`exchangeDirection-${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Radio.Group
            label={t('exchangeWay')}
            value={way}
            onChange={(chosen) => change({ way: WAYS.find((one) => one === chosen) ?? way })}
          >
            <Group mt="xs">
              {WAYS.map((one) => (
                <Radio key={one} value={one} label={t(`by-${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            id="exchange-on"
            type="date"
            label={t('exchangeOn')}
            required
            max={today}
            value={on}
            onChange={(event) => change({ on: event.currentTarget.value })}
            error={wrongDay}
          />
          <TextInput
            label={t('exchangeWith')}
            maxLength={200}
            value={whom}
            onChange={(event) => change({ with: event.currentTarget.value })}
          />
          <Textarea
            label={t('exchangeText')}
            autosize
            minRows={3}
            maxLength={10_000}
            value={text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <AttachedFiles
            caseId={caseId}
            files={files}
            onChange={(joined) => jotting.change(withFiles(value, joined))}
          />
          <JottingNotice jotting={jotting} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={send.isPending || taking.isPending}
              disabled={text.trim() === '' && files.length === 0}
            >
              {t('exchangeKeep')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
