import { Anchor, Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState, type JSX } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RunList } from '../bulk/runs/run-list.tsx';
import { calls, unseen } from '../bulk/runs/runs.ts';
import { useRuns } from '../bulk/runs/use-runs.ts';
import { t, tCount } from '../text.ts';
import { NoticeList } from './notice-list.tsx';
import { badgeOf } from './notices.ts';
import { useNotices, useReadNotices } from './use-notices.ts';

/** What is new for who works here, on every screen: how much, and at Alt + B what. */
export function Bell(): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const unread = (useNotices()?.unread ?? 0) + unseen(useRuns());
  const badge = badgeOf(unread);
  useHotkeys([['alt+B', () => setIsOpen(true)]], []);
  return (
    <>
      <button
        type="button"
        className="desk-search-open desk-bell"
        title={t('noticesKeys')}
        aria-label={tCount('noticesUnread', unread)}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="bell" />
        {badge !== null && <strong className="desk-badge">{badge}</strong>}
      </button>
      {isOpen && <BellDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function BellDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const notices = useNotices();
  const read = useReadNotices();
  const runs = useRuns().filter(calls);
  const [last] = notices?.items ?? [];
  return (
    <Dialog title={t('notices')} onClose={onClose}>
      <Group justify="space-between" mb="xs">
        <Anchor component={Link} to="/notifications" size="sm" onClick={onClose}>
          {t('noticesAll')}
        </Anchor>
        {last && (notices?.unread ?? 0) > 0 && (
          <Button size="xs" variant="default" onClick={() => read({ read: 'all', of: last.id })}>
            {t('noticesReadAll')}
          </Button>
        )}
      </Group>
      <RunList runs={runs} />
      {notices?.items.length === 0 && <Text size="sm">{t('noticesNone')}</Text>}
      {notices && <NoticeList notices={notices.items} onGo={onClose} />}
    </Dialog>
  );
}
