import type { JSX } from 'react';
import type { MessagesModel } from '../../render/models.ts';
import { Messages } from '../../parts/messages.tsx';
import type { Translate } from '../../render/text.ts';

type Props = { readonly page: MessagesModel; readonly t: Translate };

/** The messages of a request for an applicant without an account, who came by the link of a mail. */
export function MessagesPage({ page, t }: Props): JSX.Element {
  const { name, phone } = page.service;
  return (
    <>
      <h1>{page.title}</h1>
      <p className="p-soft">{t('requestNumber', { number: page.number })}</p>
      <p>{phone === null ? t('messagesOnly', { service: name }) : t('messagesOnlyPhone', { service: name, phone })}</p>
      <Messages exchange={page} t={t} />
    </>
  );
}
