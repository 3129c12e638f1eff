import { Alert, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { MailboxMail, MailboxStanding } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { Paged } from '../parts/paged.tsx';
import { personInWords } from '../mail/taken-mail.ts';
import { t, tCount } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { getMailboxes, getMails } from './api.ts';
import { MailDialog } from './mail-dialog.tsx';

/** Mails come by themselves: the list is asked for again this often. */
const AGAIN_MS = 60_000;
const STATES = ['waiting', 'dismissed'] as const;
type State = (typeof STATES)[number];

/** What came to the mailboxes of services and is of no case yet. */
export function MailboxPage(): JSX.Element {
  useTitle(t('mailboxPlace'));
  const [state, setState] = useState<State>('waiting');
  const [shown, setShown] = useState<string | null>(null);
  const boxes = useQuery({ queryKey: ['mailboxes'], queryFn: getMailboxes, refetchInterval: AGAIN_MS });
  const mails = useInfiniteQuery({
    queryKey: ['mailbox-mails', state],
    queryFn: ({ pageParam }) => getMails(state, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: AGAIN_MS,
  });
  return (
    <Stack maw={1100}>
      <Title order={1} size="h2">
        {t('mailboxPlace')}
      </Title>
      <Text>{t('mailboxIntro')}</Text>
      {boxes.data?.mailboxes.map((box) => (
        <Standing key={`${box.service} ${box.address}`} box={box} />
      ))}
      {boxes.data?.mailboxes.length === 0 && <Text>{t('mailboxNone')}</Text>}
      <SegmentedControl
        aria-label={t('mailboxShown')}
        w="fit-content"
        value={state}
        data={STATES.map((value) => ({ value, label: t(`mailbox-${value}`) }))}
        onChange={(chosen) => setState(STATES.find((one) => one === chosen) ?? state)}
      />
      <Paged pages={mails}>
        {(pages) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Text>{t(`mailboxEmpty-${state}`)}</Text>;
          return <MailList mails={items} onShow={setShown} />;
        }}
      </Paged>
      {shown !== null && <MailDialog id={shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}

/** A mailbox is named where it cannot be read: nobody waits for mails that do not come. */
function Standing({ box: { service, address, readAt, failingSince } }: { readonly box: MailboxStanding }): JSX.Element {
  if (failingSince !== null)
    return (
      <Alert color="danger" role="status">
        {t('mailboxFailing', { service, address, at: formatMoment(failingSince) })}
      </Alert>
    );
  return (
    <Text size="sm" c="gray.7">
      {readAt === null
        ? t('mailboxUnread', { service, address })
        : t('mailboxRead', { service, address, at: formatMoment(readAt) })}
    </Text>
  );
}

type MailListProps = { readonly mails: readonly MailboxMail[]; readonly onShow: (id: string) => void };

function MailList({ mails, onShow }: MailListProps): JSX.Element {
  return (
    <ul className="desk-mails">
      {mails.map((mail) => {
        const subject = mail.subject || t('mailboxNoSubject');
        return (
          <li key={mail.id}>
            <Group justify="space-between" wrap="nowrap" gap="sm" align="start">
              <div className="desk-mail-words">
                <Text size="sm" fw={600} className="desk-cut" title={subject}>
                  {subject}
                </Text>
                <Text size="xs" c="gray.7" className="desk-cut">
                  {[
                    personInWords(mail.from) || t('mailboxNobody'),
                    formatMoment(mail.receivedAt),
                    ...(mail.joined > 0 ? [tCount('mailboxJoined', mail.joined)] : []),
                    mail.service,
                    ...(mail.doneBy === null ? [] : [t('mailboxDismissedBy', { name: mail.doneBy })]),
                  ].join(' · ')}
                </Text>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('mailboxOpenOf', { subject })}
                onClick={() => onShow(mail.id)}
              >
                {t('mailboxOpen')}
              </Button>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
