import { Anchor, List, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiDocument, ApiMail, CaseDetail } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { fileAddress, printAddress } from '../../api.ts';
import { t } from '../../text.ts';
import { Panel } from './panel.tsx';

/** Letters produced and mails sent; a mail to someone without an address is printed. */
export function LettersPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  if (detail.documents.length + detail.mails.length === 0) return null;
  return (
    <Panel title={t('letters')}>
      <List size="sm" spacing="xs">
        {detail.documents.map((document) => (
          <List.Item key={document.id}>
            <Letter document={document} />
          </List.Item>
        ))}
        {detail.mails.map((mail) => (
          <List.Item key={mail.id}>
            <Mail mail={mail} caseId={detail.id} />
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Letter({ document }: { readonly document: ApiDocument }): JSX.Element {
  return (
    <>
      {document.file ? (
        <Anchor size="sm" href={fileAddress(document.file.id)} target="_blank" rel="noopener">
          {document.title} (PDF)
        </Anchor>
      ) : (
        t('beingMade', { title: document.title })
      )}
      <Text size="xs" c="gray.7">
        {formatMoment(document.at)} {document.internal && t('internal')}
      </Text>
    </>
  );
}

function Mail({ mail, caseId }: { readonly mail: ApiMail; readonly caseId: string }): JSX.Element {
  return (
    <>
      {mail.to ? t('mailTo', { subject: mail.subject, to: mail.to }) : t('mailToPrint', { subject: mail.subject })}{' '}
      {!mail.to && (
        <Anchor size="sm" href={printAddress(caseId, mail.id)} target="_blank" rel="noopener">
          {t('print')}
        </Anchor>
      )}
      <Text size="xs" c="gray.7">
        {formatMoment(mail.at)}
      </Text>
    </>
  );
}
