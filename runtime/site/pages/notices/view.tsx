import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { NoticeList, type NoticeItem } from '../../parts/notice-list.tsx';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** What was told on a day. */
export type NoticeDay = { readonly day: string; readonly notices: readonly NoticeItem[] };

/** A page of what the viewer was told, the latest first. */
export type NoticesModel = {
  readonly type: 'notices';
  readonly days: readonly NoticeDay[];
  /** Whether those that were not read alone are shown. */
  readonly unread: boolean;
  /** Address of the older ones; null when there are none. */
  readonly older: string | null;
  /** Whether all were just marked as read. */
  readonly done: boolean;
};

/** The page at `/compte/notifications`. */
export const noticesPage: PageView<NoticesModel> = {
  view: Notices,
  title: (_, t) => t('noticesTitle'),
  crumbs: (_, t) => inAccount(t, t('noticesTitle')),
};

type Props = { readonly page: NoticesModel; readonly t: Translate };

/** What one was told, and how one wishes to be. */
function Notices({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('noticesTitle')}</h1>
      {page.done && (
        <Box tone="success">
          <p>{t('noticesRead')}</p>
        </Box>
      )}
      <p className="p-soft">{t('noticesLead')}</p>
      <p>
        <a href="/compte/notifications/reglages">{t('choicesTitle')}</a>
      </p>
      <p className="p-marks">
        <a href="/compte/notifications" {...(!page.unread && { 'aria-current': 'page' })}>
          {t('allNotices')}
        </a>
        <a href="/compte/notifications?voir=non-lues" {...(page.unread && { 'aria-current': 'page' })}>
          {t('unreadNotices')}
        </a>
      </p>
      {page.days.some(({ notices }) => notices.some(({ isNew }) => isNew)) && (
        <form method="post" action="/compte/notifications">
          <button className="p-button p-button-secondary" type="submit">
            {t('markAllRead')}
          </button>
        </form>
      )}
      {page.days.length === 0 && <p className="p-empty">{t(page.unread ? 'noUnread' : 'noNotices')}</p>}
      {page.days.map(({ day, notices }) => (
        <section key={day}>
          <h2>{day}</h2>
          <NoticeList notices={notices} t={t} />
        </section>
      ))}
      {page.older !== null && (
        <p className="p-pages">
          <a href={page.older}>{t('olderNotices')}</a>
        </p>
      )}
    </>
  );
}
