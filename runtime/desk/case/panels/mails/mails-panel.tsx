import { Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { getMails } from '../../../api.ts';
import { t, tCount } from '../../../text.ts';
import { Panel } from '../../../parts/panel.tsx';
import { MailDialog } from './mail-dialog.tsx';
import { MailLine } from './mail-line.tsx';
import { mailsShown } from './mails.ts';

/** Mails that left about the case, or about all cases of its applicant: what became of each, and the mail as it was sent. */
export function MailsPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const [of, setOf] = useState<'case' | 'person'>('case');
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const isShown = !detail.consulted && detail.shown.contact;
  const { data, error, refetch } = useQuery({
    queryKey: ['mails', detail.id, of, detail.version],
    queryFn: () => getMails(detail.id, of),
    enabled: isShown,
    placeholderData: (before) => before,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  if (!isShown) return null;
  const mails = data?.items ?? [];
  const shown = mailsShown(mails, all);
  const left = mailsShown(mails, true).length - shown.length;
  const read = mails.find(({ id }) => id === opened);
  return (
    <Panel
      title={t('mails')}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setOf(of === 'case' ? 'person' : 'case')}>
          {t(of === 'case' ? 'mailsOfPerson' : 'mailsOfCase')}
        </Button>
      }
    >
      {/* What was read stays: the case itself says that it cannot be read again. */}
      {error && !data && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && shown.length === 0 && <Text size="sm">{t('mailsNone')}</Text>}
      <List size="sm" spacing="xs" listStyleType="none">
        {shown.map((mail) => (
          <List.Item key={mail.id}>
            <MailLine mail={mail} beside={mail.caseId !== detail.id} onOpen={() => setOpened(mail.id)} />
          </List.Item>
        ))}
      </List>
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {tCount('mailsMore', left)}
        </Button>
      )}
      {read && <MailDialog mail={read} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
