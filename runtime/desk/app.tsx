import { Center, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState, type JSX } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useParams } from 'react-router';
import type { SessionUser } from '../../schemas/types/api.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { getSession } from './api.ts';
import { CasePage } from './case/case-page.tsx';
import { CounterPage } from './counter/counter-page.tsx';
import { Frame } from './frame.tsx';
import { NoticesPage } from './notices/notices-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { PRIVACY_PLACES } from './privacy/places.ts';
import { SessionContext, type DeskSession } from './session.ts';
import { SessionEnded } from './session-ended.tsx';
import { SignInNotice } from './sign-in-notice.tsx';
import { TemplatesPage } from './templates/templates-page.tsx';
import { t } from './text.ts';
import { REVOKED } from './use-live.ts';
import { useTitle } from './use-title.ts';

/** Few lead a service, and what draws its charts is not small: both come when that page is opened. */
const ServicePage = lazy(async () => ({ default: (await import('./service/service-page.tsx')).ServicePage }));

/** In the same file: who opens one opens the other. */
const StatisticsPage = lazy(async () => ({ default: (await import('./service/service-page.tsx')).StatisticsPage }));

/** Opened once a day, by who prints. */
const LettersPage = lazy(async () => ({ default: (await import('./letters/letters-page.tsx')).LettersPage }));

/** Where services have mailboxes that are read. */
const MailboxPage = lazy(async () => ({ default: (await import('./mailbox/mailbox-page.tsx')).MailboxPage }));

/** Both are opened from a case or from what a search found: their code comes then. */
const EstablishmentPage = lazy(async () => ({
  default: (await import('./establishment/establishment-page.tsx')).EstablishmentPage,
}));

const PersonPage = lazy(async () => ({ default: (await import('./person/person-page.tsx')).PersonPage }));

/** Looked at now and then, by who files for people. */
const duplicates = async () => import('./duplicates/index.ts');
const DuplicatesPage = lazy(async () => ({ default: (await duplicates()).DuplicatesPage }));
const ComparePage = lazy(async () => ({ default: (await duplicates()).ComparePage }));
const MergesPage = lazy(async () => ({ default: (await duplicates()).MergesPage }));

/** The section of one account, all of it in one file. */
const privacy = async () => import('./privacy/index.ts');
const ProcessingPage = lazy(async () => ({ default: (await privacy()).ProcessingPage }));
const ProcessingEntryPage = lazy(async () => ({ default: (await privacy()).ProcessingEntryPage }));
const RetentionPage = lazy(async () => ({ default: (await privacy()).RetentionPage }));
const ReadingsPage = lazy(async () => ({ default: (await privacy()).ReadingsPage }));
const UnusualPage = lazy(async () => ({ default: (await privacy()).UnusualPage }));
const BreachesPage = lazy(async () => ({ default: (await privacy()).BreachesPage }));
const BreachPage = lazy(async () => ({ default: (await privacy()).BreachPage }));
const RightsPage = lazy(async () => ({ default: (await privacy()).RightsPage }));

/** A sitting is held once a month: its grid comes when it is opened. */
const SittingsPage = lazy(async () => ({ default: (await import('./sittings/index.ts')).SittingsPage }));
const SittingPage = lazy(async () => ({ default: (await import('./sittings/index.ts')).SittingPage }));

/** Few administer, and from a desk that has the time. */
const AdminPage = lazy(async () => ({ default: (await import('./admin/admin-page.tsx')).AdminPage }));

/** Sign-in, frame and routes of the desk. */
export function App(): JSX.Element {
  const session = useQuery({ queryKey: ['session'], queryFn: getSession });
  if (session.isPending) {
    return (
      <Center h="100vh">
        <Loader role="status" aria-label={t('loading')} />
      </Center>
    );
  }
  if (session.isError) return <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />;
  const { now, ...present } = session.data;
  return <Desk {...present} aheadMs={Date.parse(now) - session.dataUpdatedAt} />;
}

type DeskProps = Omit<DeskSession, 'user'> & { readonly user: SessionUser | null };

/** A session that ends while one works leaves the page as it is: what was typed there is not lost. */
function Desk({ user: present, ...here }: DeskProps): JSX.Element {
  const [last, setLast] = useState(present);
  if (present && present !== last) setLast(present);
  const revoked = useQuery({ queryKey: REVOKED, queryFn: () => false, enabled: false, initialData: false });
  // One that was ended from elsewhere leaves nothing: what was shown is for nobody here any more.
  const user = present ?? (revoked.data ? null : last);
  if (!user || !mayEnter(user)) return <SignInNotice user={user} ended={revoked.data} />;
  return (
    <SessionContext value={{ user, ...here }}>
      <BrowserRouter basename="/agent">
        <Frame>
          {!present && <SessionEnded />}
          <Routes>
            <Route index element={<FirstPage user={user} />} />
            <Route path="dossiers/:id" element={<Case />} />
            <Route path="etablissements/:id" element={<EstablishmentPage />} />
            <Route path="usagers/:id" element={<Person />} />
            <Route path="service" element={<ServicePage />} />
            <Route path="service/statistiques" element={<StatisticsPage />} />
            <Route path="seances" element={<SittingsPage />} />
            <Route path="seances/:id" element={<SittingPage />} />
            <Route path="guichet" element={<CounterPage />} />
            <Route path="doublons" element={<DuplicatesPage />} />
            <Route path="doublons/reunions" element={<MergesPage />} />
            <Route path="doublons/:one/:other" element={<ComparePage />} />
            <Route path="lettres" element={<LettersPage />} />
            <Route path="courriels" element={<MailboxPage />} />
            <Route path="notifications" element={<NoticesPage />} />
            <Route path="phrases" element={<TemplatesPage />} />
            <Route path="traitements" element={<ProcessingPage />} />
            <Route path="traitements/:id" element={<ProcessingEntryPage />} />
            <Route path="effacements" element={<RetentionPage />} />
            <Route path="consultations" element={<ReadingsPage />} />
            <Route path="consultations/inhabituelles" element={<UnusualPage />} />
            <Route path="violations" element={<BreachesPage />} />
            <Route path="violations/:id" element={<BreachPage />} />
            <Route path="droits" element={<RightsPage />} />
            <Route path="administration/*" element={<AdminPage />} />
            <Route path="*" element={<UnknownPage />} />
          </Routes>
        </Frame>
      </BrowserRouter>
    </SessionContext>
  );
}

const mayEnter = ({ roles }: SessionUser): boolean =>
  roles.some((role) => role === 'agent' || role === 'administrator' || role === 'dpo');

/** Cases for agents; who has none begins where there is something to do. */
function FirstPage({ user: { roles } }: { readonly user: SessionUser }): JSX.Element {
  if (roles.includes('agent')) return <QueuePage />;
  return <Navigate to={roles.includes('administrator') ? '/administration' : PRIVACY_PLACES[0].to} replace />;
}

function UnknownPage(): JSX.Element {
  useTitle(t('pageUnknownTitle'));
  return (
    <>
      <Title order={1} size="h2" mb="sm">
        {t('pageUnknownTitle')}
      </Title>
      <Text>{t('pageUnknown')}</Text>
    </>
  );
}

function Person(): JSX.Element {
  const { id = '' } = useParams();
  return <PersonPage key={id} id={id} />;
}

function Case(): JSX.Element {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} />;
}
