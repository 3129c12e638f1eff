import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link } from 'react-router';
import type { FoundCase, MailboxMailDetail, SuggestedCase } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { searchCases } from '../api.ts';
import { personInWords } from '../mail/taken-mail.ts';
import type { MailReading } from '../mail/read-mail.ts';
import { notify } from '../notify.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { dismissMail, getMail, getMailFile } from './api.ts';
import { takingAddress } from './taken-from.ts';

type MailDialogProps = { readonly id: string; readonly onClose: () => void };

/** A mail that waits: what it says, the cases that it may be of, and the way to any other. */
export function MailDialog({ id, onClose }: MailDialogProps): JSX.Element {
  const { data, error, refetch } = useQuery({ queryKey: ['mailbox-mail', id], queryFn: () => getMail(id) });
  return (
    <Dialog title={data?.subject || t('mailboxNoSubject')} onClose={onClose}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListOutline rows={6} />}
      {data && <Opened mail={data} onClose={onClose} />}
    </Dialog>
  );
}

function Opened({ mail, onClose }: { readonly mail: MailboxMailDetail; readonly onClose: () => void }): JSX.Element {
  const queries = useQueryClient();
  const isDismissed = mail.doneAt !== null;
  const dismiss = useMutation({
    mutationFn: () => dismissMail(mail.id, !isDismissed),
    onSuccess: () => {
      onClose();
      notify(t(isDismissed ? 'mailboxBack' : 'mailboxGone'));
    },
    onSettled: () => refresh(queries, ['mailboxes'], ['mailbox-mails'], ['mailbox-mail', mail.id]),
  });
  return (
    <Stack>
      {dismiss.error && <ProblemAlert error={dismiss.error} />}
      <Text size="sm">
        {t('mailboxFrom', {
          who: personInWords(mail.from) || t('mailboxNobody'),
          at: formatMoment(mail.receivedAt),
        })}
      </Text>
      {mail.readable ? <Words id={mail.id} /> : <Text size="sm">{t('mailboxTooLarge')}</Text>}
      {!isDismissed && <Cases mail={mail} />}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
        <Button variant="default" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t(isDismissed ? 'mailboxPutBack' : 'mailboxDismiss')}
        </Button>
      </DialogButtons>
    </Stack>
  );
}

/** What is said in it; of HTML its words alone, as of a mail that is dropped on a case. */
function Words({ id }: { readonly id: string }): JSX.Element {
  const { data, error, refetch } = useQuery({
    queryKey: ['mailbox-words', id],
    queryFn: async ({ signal }): Promise<MailReading> => {
      const [{ readMail }, file] = await Promise.all([import('../mail/read-mail.ts'), getMailFile(id, signal)]);
      return readMail(file);
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListOutline rows={4} />;
  if (data.type !== 'read') return <Text size="sm">{t('mailUnread')}</Text>;
  return (
    <>
      {/* One scrolls through it by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="desk-mail-text" role="region" aria-label={t('mailboxWords')} tabIndex={0}>
        <Text className="desk-text" size="sm">
          {data.text || t('mailboxNoWords')}
        </Text>
      </div>
      {data.joined.length > 0 && (
        <Text size="sm">{t('mailboxFiles', { names: data.joined.map(({ name }) => name).join(', ') })}</Text>
      )}
    </>
  );
}

const TYPED_MS = 250;

function Cases({ mail }: { readonly mail: MailboxMailDetail }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPED_MS);
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: () => searchCases(asked),
    enabled: asked !== '',
  });
  const others: readonly FoundCase[] = asked === '' ? [] : [...(found.data?.open ?? []), ...(found.data?.done ?? [])];
  return (
    <>
      <Title order={3} size="h5">
        {t('mailboxSuggested')}
      </Title>
      {mail.suggested.length === 0 && <Text size="sm">{t('mailboxNoneSuggested')}</Text>}
      {mail.suggested.map((one) => (
        <CaseLine key={one.id} mail={mail.id} found={one} why={t(`mailboxWhy-${one.why}`)} />
      ))}
      <TextInput
        label={t('mailboxOther')}
        description={t('mailboxOtherHint')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {found.error && <ProblemAlert error={found.error} />}
      <div role="status">
        {asked !== '' && found.data && others.length === 0 && <Text size="sm">{t('mailboxNotFound')}</Text>}
      </div>
      {others.map((one) => (
        <CaseLine key={one.id} mail={mail.id} found={one} why={null} />
      ))}
    </>
  );
}

type CaseLineProps = {
  readonly mail: string;
  readonly found: Pick<SuggestedCase, 'id' | 'number' | 'applicant' | 'dispositifTitle' | 'stateTitle'>;
  readonly why: string | null;
};

/** A case is opened to take the mail: what is noted is read there once more before it is kept. */
function CaseLine({ mail, found, why }: CaseLineProps): JSX.Element {
  const { id, number, applicant, dispositifTitle, stateTitle } = found;
  return (
    <div>
      <Anchor component={Link} to={takingAddress(id, mail)} fw={600} size="sm">
        {t('mailboxAttach', { number, applicant })}
      </Anchor>
      <Text size="xs" c="gray.7">
        {[dispositifTitle, stateTitle, ...(why === null ? [] : [why])].join(' · ')}
      </Text>
    </div>
  );
}
