import { Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState, type JSX } from 'react';
import { useLocation } from 'react-router';
import type { QueueSelection } from '../../../schemas/types/api.ts';
import { formatNumber } from '../../../engine/form/words/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { BulkDialog } from '../bulk/bulk-dialog.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { QueueMap } from './map/queue-map.tsx';
import { keepPlace, keptRow } from './place.ts';
import { MailboxLink } from '../mailbox/mailbox-link.tsx';
import { RunStrip } from '../bulk/runs/run-strip.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueTable } from './queue-table.tsx';
import { shownColumns, writeShown } from './shown-columns.ts';
import { isNarrowed, useFilter, useLook, useShown } from './use-filter.ts';
import { useQueue } from './use-queue.ts';
import { useSelection } from './use-selection.ts';
import { useReturn } from './use-return.ts';
import { ViewTabs } from './view-tabs.tsx';

/** Few put cases on an agenda, and not each day. */
const PutDialog = lazy(async () => ({ default: (await import('../sittings/put-dialog.tsx')).PutDialog }));

/** The first row, if there is one: says whether there is. */
function goToList(): boolean {
  const first = document.querySelector<HTMLElement>('[data-row-link]');
  first?.focus();
  return first !== null;
}

/** An agent's queue. */
export function QueuePage(): JSX.Element {
  const [filter, change] = useFilter();
  const [shown, show] = useShown();
  const [vue, look] = useLook('vue');
  const isMap = vue === 'carte';
  const queue = useQueue(filter);
  const selection = useSelection(filter, queue.rows, queue.more !== null);
  // Their rows leave the queue once acted on, or when a colleague takes them: the dialog outlives them.
  const [acting, setActing] = useState<QueueSelection | null>(null);
  const [sitting, setSitting] = useState<QueueSelection | null>(null);
  useReturn(queue);
  const { search } = useLocation();
  const open = (caseId: string): void =>
    keepPlace({ search: search.slice(1), opened: caseId, scroll: window.scrollY, rows: queue.rows.map(keptRow) });
  useTitle(t(`view-${filter.view}`));
  useHotkeys([
    ['alt+l', () => void goToList()],
    ['alt+r', () => document.getElementById('recherche')?.focus()],
  ]);
  const { chosen } = selection;
  const clearSelection = (): void => {
    selection.choose(new Set());
    goToList();
  };
  const narrowed = isNarrowed(filter);
  return (
    <Stack gap="sm">
      <h1 className="cg-hidden">{t('queue')}</h1>
      <ViewTabs filter={filter} onChange={change} />
      <QueueFilters filter={filter} columns={shownColumns(queue.rows, shown)} onChange={change}>
        <ExportMenu filter={filter} shown={shown === '' ? '' : writeShown(shownColumns(queue.rows, shown))} />
        <Button
          variant="default"
          px="xs"
          aria-label={t(isMap ? 'asList' : 'asMap')}
          title={t(isMap ? 'asList' : 'asMap')}
          onClick={() => look(isMap ? '' : 'carte')}
        >
          <Icon name={isMap ? 'list' : 'pin'} />
        </Button>
        <ColumnsMenu rows={queue.rows} dispositif={filter.dispositif} shown={shown} onChange={show} />
      </QueueFilters>
      <MailboxLink />
      <RunStrip />
      {queue.error && <ProblemAlert error={queue.error} onRetry={queue.retry} />}
      {selection.error && <ProblemAlert error={selection.error} />}
      {chosen && (
        <BulkBar
          selection={chosen}
          onWhole={selection.whole}
          onAct={() => setActing(chosen)}
          onSit={() => setSitting(chosen)}
          onClear={clearSelection}
        />
      )}
      {acting && (
        <BulkDialog
          ids={acting.ids}
          dispositifs={acting.dispositifs}
          onClose={() => setActing(null)}
          onDone={() => selection.choose(new Set())}
          goOn={goToList}
        />
      )}
      {sitting && (
        <Suspense>
          <PutDialog
            ids={sitting.ids}
            dispositifs={sitting.dispositifs}
            onClose={() => setSitting(null)}
            onDone={() => {
              setSitting(null);
              selection.choose(new Set());
            }}
          />
        </Suspense>
      )}
      {isMap ? (
        <QueueMap filter={filter} />
      ) : (
        <>
          {queue.sortedAmong !== null && (
            <Text size="sm" role="status">
              {t('sortedAmong', { count: formatNumber(queue.sortedAmong) })}
            </Text>
          )}
          <QueueTable rows={queue.rows} selected={selection.rows} onSelect={selection.choose} onOpen={open} />
          {queue.loading && queue.rows.length === 0 && <ListOutline />}
          {!queue.loading && queue.rows.length === 0 && !queue.error && (
            <Text p="md">{t(narrowed ? 'empty-narrowed' : `empty-${filter.view}`)}</Text>
          )}
          {queue.more && (
            <Group>
              <Button variant="default" onClick={queue.more} loading={queue.loading}>
                {t('more')}
              </Button>
            </Group>
          )}
        </>
      )}
      <Text size="xs" c="gray.7" visibleFrom="sm">
        {t('queueKeys')}
      </Text>
    </Stack>
  );
}
