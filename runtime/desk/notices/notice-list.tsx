import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { AgentNotice } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { t } from '../text.ts';
import { placeOf } from './notices.ts';
import { useReadNotices } from './use-notices.ts';

type NoticeListProps = {
  readonly notices: readonly AgentNotice[];
  /** One was chosen: the place that it leads to is shown next. */
  readonly onGo?: () => void;
};

/** Notices, each a way to the very place that it speaks of. */
export function NoticeList({ notices, onGo }: NoticeListProps): JSX.Element {
  const read = useReadNotices();
  return (
    <ul className="desk-notices" aria-label={t('notices')}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link
            to={placeOf(notice.path)}
            className="desk-result"
            onClick={() => {
              if (!notice.read) read({ read: 'one', of: notice.id });
              onGo?.();
            }}
          >
            <Text size="sm" component="span" display="block" fw={notice.read ? 400 : 700}>
              {notice.title}{' '}
              {!notice.read && (
                <Pill small tone="info">
                  {t('noticeNew')}
                </Pill>
              )}
            </Text>
            <Text size="xs" c="gray.7" component="span" display="block">
              {notice.number} · {notice.applicant} · {notice.dispositifTitle}
            </Text>
            <Text size="xs" c="gray.7" component="span" display="block">
              {formatMoment(notice.at)}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
