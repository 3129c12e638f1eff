import { Anchor, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { ApiAct, ApiDocument, ApiMail, ApiThird, CaseDetail } from '../../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../../ui/format.ts';
import { fileAddress, printAddress } from '../../api.ts';
import { getCaseLetters } from '../../letters/api.ts';
import { letterLine } from '../../letters/state.ts';
import { t } from '../../text.ts';
import { NotifyAct } from '../dialogs/notify-act.tsx';
import { Panel } from '../../parts/panel.tsx';

/** Letters produced, and mails to print for who has no address. */
export function LettersPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const isFollowed = !detail.consulted && detail.shown.contact;
  const { data } = useQuery({
    queryKey: ['case-letters', detail.id, detail.version],
    queryFn: () => getCaseLetters(detail.id),
    enabled: isFollowed && detail.documents.length + detail.mails.length > 0,
    placeholderData: (before) => before,
  });
  const lineOf = (id: string): string | null => {
    const letter = data?.items.find(({ of }) => of === id);
    return letter ? letterLine(letter) : null;
  };
  const printed = detail.mails.filter(({ to }) => to === null);
  if (detail.documents.length + printed.length === 0) return null;
  return (
    <Panel title={t('letters')}>
      <List size="sm" spacing="xs">
        {detail.documents.map((document) => (
          <List.Item key={document.id}>
            <Letter document={document} caseId={detail.id} followed={lineOf(document.id)} />
          </List.Item>
        ))}
        {printed.map((mail) => (
          <List.Item key={mail.id}>
            <PrintedMail mail={mail} caseId={detail.id} followed={lineOf(mail.id)} />
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

type LetterProps = {
  readonly document: ApiDocument;
  readonly caseId: string;
  /** What became of it on paper; null where it is read otherwise. */
  readonly followed: string | null;
};

/** What is said of a document that has no file. */
function waitsAs({ erased, failed }: ApiDocument): 'letterErased' | 'letterFailed' | 'beingMade' {
  if (erased) return 'letterErased';
  return failed ? 'letterFailed' : 'beingMade';
}

function Letter({ document, caseId, followed }: LetterProps): JSX.Element {
  const { act } = document;
  return (
    <>
      {document.file ? (
        <Anchor size="sm" href={fileAddress(document.file.id)} target="_blank" rel="noopener">
          {document.title} (PDF)
        </Anchor>
      ) : (
        t(waitsAs(document), { title: document.title })
      )}
      {document.failed && <Text size="sm">{t('letterFailedMend')}</Text>}
      <ToThird third={document.third} />
      <Text size="xs" c="gray.7">
        {formatMoment(document.at)} {document.internal && t('internal')}
      </Text>
      {followed !== null && <Text size="sm">{followed}</Text>}
      {act && <ActLines act={act} />}
      {act && act.record.length > 0 && <NotifyAct caseId={caseId} document={document} act={act} />}
    </>
  );
}

/** Number of an act, how it was notified, and until when it may be contested. */
function ActLines({ act: { number, on, record, notification, appealUntil } }: { readonly act: ApiAct }): JSX.Element {
  const date = formatDay(on);
  return (
    <>
      <Text size="sm">{number === null ? t('actOn', { date }) : t('actNumber', { number, date })}</Text>
      {notification && (
        <Text size="sm">
          {t(`notified-${notification.way}`, {
            date: formatDay(notification.on),
            reference: notification.reference ?? '',
          })}
        </Text>
      )}
      {!notification && record.length > 0 && <Text size="sm">{t('notNotified')}</Text>}
      {appealUntil !== null && <Text size="sm">{t('appealUntil', { date: formatDay(appealUntil) })}</Text>}
    </>
  );
}

type PrintedMailProps = { readonly mail: ApiMail } & Omit<LetterProps, 'document'>;

function PrintedMail({ mail, caseId, followed }: PrintedMailProps): JSX.Element {
  return (
    <>
      {t('mailToPrint', { subject: mail.subject })}{' '}
      <Anchor size="sm" href={printAddress(caseId, mail.id)} target="_blank" rel="noopener">
        {t('print')}
      </Anchor>
      <ToThird third={mail.third} />
      <Text size="xs" c="gray.7">
        {formatMoment(mail.at)}
      </Text>
      {followed !== null && <Text size="sm">{followed}</Text>}
    </>
  );
}

function ToThird({ third }: { readonly third: ApiThird | null }): JSX.Element | null {
  return third && <Text size="sm">{t('toThird', { name: third.name, third: third.title })}</Text>;
}
