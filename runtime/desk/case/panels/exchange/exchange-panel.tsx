import { Tabs } from '@mantine/core';
import { useEffect, useState, type DragEvent, type JSX } from 'react';
import { useLocation } from 'react-router';
import type { CaseDetail, Jottings } from '../../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { useWaitingMail } from '../../../mailbox/use-waiting-mail.ts';
import { useShownNotices } from '../../../notices/use-notices.ts';
import { t, tCount } from '../../../text.ts';
import { BegunMark } from '../../jottings/jotting-notice.tsx';
import { Exchanges } from './exchanges.tsx';
import { History } from './history.tsx';
import { Messages } from './messages.tsx';
import { Notes } from './notes.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Pill } from '../../../../ui/pill.tsx';

/** The parts of the address that open a case on its messages or its notes. */
const PLACES: Readonly<Record<string, 'messages' | 'notes'>> = { '#messages': 'messages', '#notes': 'notes' };

type ExchangePanelProps = { readonly detail: CaseDetail; readonly jottings: Jottings['items'] };

/**
 * What was written: to the applicant, among agents, and by the case itself; to who is only consulted, the last alone.
 * Tabs stay mounted: what is typed in one is kept.
 */
export function ExchangePanel({ detail, jottings }: ExchangePanelProps): JSX.Element {
  const { hash, key } = useLocation();
  const asked = PLACES[hash];
  const [tab, setTab] = useState<string | null>(asked ?? 'history');
  // A notice may lead to the notes of the very case that is shown.
  const [led, setLed] = useState(key);
  if (led !== key) {
    setLed(key);
    if (asked) setTab(asked);
  }
  useShownNotices(`/agent/dossiers/${detail.id}`, true);
  useShownNotices(`/agent/dossiers/${detail.id}#messages`, tab === 'messages');
  useShownNotices(`/agent/dossiers/${detail.id}#notes`, tab === 'notes');
  useEffect(() => {
    if (asked === undefined) return;
    const own = document.querySelector<HTMLElement>(`[data-key="${asked}"]`);
    own?.focus({ preventScroll: true });
    own?.scrollIntoView({ block: 'start' });
  }, [asked, key]);
  const [mail, setMail] = useState<File | null>(null);
  const waiting = useWaitingMail();
  // Opened to take a mail, the case shows it as if it had been dropped here.
  const [taken, setTaken] = useState<File | null>(null);
  if (waiting.file !== taken) {
    setTaken(waiting.file);
    setMail(waiting.file);
    if (waiting.file) setTab('noted');
  }
  const isBegun = (what: string): boolean => jottings.some(({ place }) => place === what);
  if (detail.consulted) {
    return (
      <Panel title={t('history')}>
        <History history={detail.history} />
      </Panel>
    );
  }
  const onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (!file || isOverChooser(event)) return;
    event.preventDefault();
    setTab('noted');
    setMail(file);
  };
  return (
    <Panel title={t('exchanges')}>
      <Tabs
        value={tab}
        onChange={setTab}
        onDragOver={(event) => {
          if (!isOverChooser(event)) event.preventDefault();
        }}
        onDrop={onDrop}
      >
        <Tabs.List className="desk-tabs-tight">
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
            {tCount('messages', detail.messages.length)}
            {isBegun('message') && <BegunMark />}
          </Tabs.Tab>
          <Tabs.Tab value="noted">
            {tCount('exchangesNoted', detail.exchanges.length)}
            {isBegun('exchange') && <BegunMark />}
          </Tabs.Tab>
          <Tabs.Tab value="notes" data-key="notes">
            {tCount('notes', detail.notes.length)}
            {isBegun('note') && <BegunMark />}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="history" pt="sm">
          <History history={detail.history} />
        </Tabs.Panel>
        <Tabs.Panel value="messages" pt="sm">
          <Messages detail={detail} shown={tab === 'messages'} />
        </Tabs.Panel>
        <Tabs.Panel value="noted" pt="sm">
          {waiting.error && <ProblemAlert error={waiting.error} />}
          <Exchanges
            detail={detail}
            mail={mail}
            mailbox={mail !== null && mail === waiting.file ? waiting.id : null}
            onMailDone={() => {
              setMail(null);
              waiting.leave();
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="notes" pt="sm">
          <Notes detail={detail} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}

/** Where a browser takes what is dropped as chosen, by itself, as long as nobody else takes it. */
const isOverChooser = ({ target }: DragEvent): boolean => target instanceof HTMLInputElement && target.type === 'file';
