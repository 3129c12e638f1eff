import type { JSX } from 'react';
import { Messages, type ExchangeModel } from '../../parts/messages.tsx';
import type { PageView } from '../../parts/page-view.ts';

/** The messages of a request, for who came by a personal link. */
export type MessagesModel = ExchangeModel & {
  readonly type: 'messages';
  readonly number: string;
  readonly title: string;
  readonly service: { readonly name: string; readonly phone: string | null };
};

/** Messages of a request, for whoever holds its personal link. */
export const messagesPage: PageView<MessagesModel> = {
  view: MessagesPage,
  title: ({ title, number }, t) => `${t('messages')} – ${title}, ${t('requestNumber', { number })}`,
  hasErrors: ({ messageError }) => messageError !== null,
};

type Props = Omit<Parameters<PageView<MessagesModel>['view']>[0], 'form'>;

/** The messages of a request for an applicant without an account, who came by the link of a mail. */
function MessagesPage({ page, t, mostMegabytes }: Props): JSX.Element {
  const { name, phone } = page.service;
  return (
    <>
      <h1>{page.title}</h1>
      <p className="p-soft">{t('requestNumber', { number: page.number })}</p>
      <p>{phone === null ? t('messagesOnly', { service: name }) : t('messagesOnlyPhone', { service: name, phone })}</p>
      <Messages exchange={page} mostMegabytes={mostMegabytes} t={t} />
    </>
  );
}
