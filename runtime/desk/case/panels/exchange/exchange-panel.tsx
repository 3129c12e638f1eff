import { Tabs, Text } from '@mantine/core';
import { useEffect, useState, type JSX } from 'react';
import { useLocation } from 'react-router';
import type { CaseDetail, Jottings } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { t } from '../../../text.ts';
import { BegunMark } from '../../jottings/jotting-notice.tsx';
import { Messages } from './messages.tsx';
import { Notes } from './notes.tsx';
import { Panel } from '../panel.tsx';
import { Pill } from '../../../../ui/pill.tsx';

/** The part of the address that opens a case on its messages. */
const MESSAGES = '#messages';

type ExchangePanelProps = { readonly detail: CaseDetail; readonly jottings: Jottings['items'] };

/**
 * What was written: to the applicant, among agents, and by the case itself; to who is only consulted, the last alone.
 * Tabs stay mounted: what is typed in one is kept.
 */
export function ExchangePanel({ detail, jottings }: ExchangePanelProps): JSX.Element {
  const { hash } = useLocation();
  const [tab, setTab] = useState<string | null>(hash === MESSAGES ? 'messages' : 'history');
  useEffect(() => {
    if (hash !== MESSAGES) return;
    const own = document.querySelector<HTMLElement>('[data-key="messages"]');
    own?.focus({ preventScroll: true });
    own?.scrollIntoView({ block: 'start' });
  }, [hash]);
  const isBegun = (what: string): boolean => jottings.some(({ place }) => place === what);
  if (detail.consulted) {
    return (
      <Panel title={t('history')}>
        <History detail={detail} />
      </Panel>
    );
  }
  return (
    <Panel title={t('exchanges')}>
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List>
          <Tabs.Tab value="history">{t('history')}</Tabs.Tab>
          <Tabs.Tab
            value="messages"
            data-key="messages"
            rightSection={
              detail.unreadSince && (
                <Pill small tone="info">
                  {t('unreadMessages')}
                </Pill>
              )
            }
          >
            {t('messages', { count: detail.messages.length })}
            {isBegun('message') && <BegunMark />}
          </Tabs.Tab>
          <Tabs.Tab value="notes" data-key="notes">
            {t('notes', { count: detail.notes.length })}
            {isBegun('note') && <BegunMark />}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="history" pt="sm">
          <History detail={detail} />
        </Tabs.Panel>
        <Tabs.Panel value="messages" pt="sm">
          <Messages detail={detail} shown={tab === 'messages'} />
        </Tabs.Panel>
        <Tabs.Panel value="notes" pt="sm">
          <Notes detail={detail} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}

function History({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  return (
    <ol className="desk-history">
      {byDeed(detail.history).map(([first, ...others]) => (
        <li key={first.seq}>
          <Text size="xs" c="gray.7">
            {formatMoment(first.at)} · {first.who}
          </Text>
          {[first, ...others].map((line) => (
            <Text key={line.seq} size="sm">
              {line.text}
              {line.public && <span className="desk-public"> {t('publicLine')}</span>}
            </Text>
          ))}
        </li>
      ))}
    </ol>
  );
}

type Line = CaseDetail['history'][number];
type Deed = readonly [Line, ...Line[]];

/** One deed leaves several lines: who and when are said once for all of them. */
function byDeed(history: readonly Line[]): readonly Deed[] {
  return history.reduce<readonly Deed[]>((deeds, line) => {
    const last = deeds.at(-1);
    const same = last?.[0].who === line.who && formatMoment(last[0].at) === formatMoment(line.at);
    return last && same ? [...deeds.slice(0, -1), [...last, line]] : [...deeds, [line]];
  }, []);
}
