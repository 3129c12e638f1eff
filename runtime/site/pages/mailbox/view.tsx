import type { JSX } from 'react';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

/**
 * The latest mails that a demonstration kept instead of sending, newest first; `html` is the mail's text with its links
 * made live.
 */
export type MailboxModel = {
  readonly type: 'mailbox';
  readonly mails: readonly {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly on: string;
    readonly html: string;
  }[];
};

/** The mailbox of a demonstration. */
export const mailboxPage: PageView<MailboxModel> = {
  view: Mailbox,
  title: (_, t) => t('mailboxTitle'),
};

/** Demonstration only: the mails that a real installation would have sent. */
function Mailbox({ page, t }: { readonly page: MailboxModel; readonly t: Translate }): JSX.Element {
  return (
    <>
      <h1>{t('mailboxTitle')}</h1>
      <p>{t('mailboxLead')}</p>
      {page.mails.length === 0 && <p className="p-empty">{t('mailboxEmpty')}</p>}
      {page.mails.map(({ id, to, subject, on, html }) => (
        <details key={id} className="p-details">
          <summary>
            {subject} <span className="cg-note">{t('mailTo', { to, date: on })}</span>
          </summary>
          <Prose html={html} />
        </details>
      ))}
    </>
  );
}
