import { Center, Loader, Stack, Title } from '@mantine/core';
import { useEffect, useState, type JSX } from 'react';
import type { ApiFile, CaseDetail, Jottings } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { BackToQueue } from '../queue/queue-links.tsx';
import { noteSeen } from '../queue/use-return.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { ActionsPanel } from './panels/actions-panel.tsx';
import { AnnotationsPanel } from './panels/annotations/annotations-panel.tsx';
import { AnswersPanel } from './panels/answers-panel.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseKeys } from './case-keys.tsx';
import { ComputedPanel } from './panels/computed-panel.tsx';
import { DecisionPanel } from './panels/decision-panel.tsx';
import { DocumentView } from './panels/document-view.tsx';
import { DoneNotice } from './done-notice.tsx';
import { ExpectedPanel } from './panels/expected-panel.tsx';
import { ExchangePanel } from './panels/exchange/exchange-panel.tsx';
import { LettersPanel } from './panels/letters-panel.tsx';
import { NewsNotice } from './news-notice.tsx';
import { OpinionsPanel } from './panels/opinions-panel.tsx';
import { TasksPanel } from './panels/tasks-panel.tsx';
import { useJottings } from './jottings/use-jotting.ts';
import { useCase } from './use-case.ts';

/** A case on one screen: what was asked on the left, what can be done on the right. */
export function CasePage({ id }: { readonly id: string }): JSX.Element {
  const { detail, error, reload } = useCase(id);
  const jottings = useJottings(id);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => noteSeen(id), [id]);
  useTitle(detail?.number ?? t('queue'));
  if (!detail || jottings === null) {
    if (!detail && error) {
      return (
        <Stack>
          <Title order={1} size="h2">
            {t('caseNotShown')}
          </Title>
          <ProblemAlert error={error} onRetry={reload} />
          <BackToQueue />
        </Stack>
      );
    }
    return (
      <Center h="60vh">
        <Loader role="status" aria-label={t('loading')} />
      </Center>
    );
  }
  return (
    <Stack gap="md">
      <CaseHeader detail={detail} />
      {error && <ProblemAlert error={error} onRetry={reload} />}
      {done && <DoneNotice key={done} title={done} caseId={detail.id} />}
      <NewsNotice detail={detail} />
      <Panels detail={detail} jottings={jottings} onDone={setDone} />
      <CaseKeys />
    </Stack>
  );
}

type PanelsProps = {
  readonly detail: CaseDetail;
  readonly jottings: Jottings['items'];
  readonly onDone: (title: string) => void;
};

/** An open document takes the place of the right column, beside the answers it proves. */
function Panels({ detail, jottings, onDone }: PanelsProps): JSX.Element {
  const [shown, setShown] = useState<ApiFile | null>(null);
  return (
    <div className={shown ? 'desk-case desk-case-reading' : 'desk-case'}>
      {shown && <DocumentView key={shown.id} file={shown} held={detail.heldFiles} onClose={() => setShown(null)} />}
      <div className="desk-work">
        <TasksPanel detail={detail} />
        <ActionsPanel detail={detail} jottings={jottings} onDone={onDone} />
        <DecisionPanel detail={detail} />
        <ExpectedPanel detail={detail} onDone={onDone} />
        <OpinionsPanel detail={detail} />
        <AnnotationsPanel detail={detail} />
      </div>
      <div className="desk-asked">
        <AnswersPanel detail={detail} shown={shown} onShow={setShown} />
        <ExchangePanel detail={detail} jottings={jottings} />
      </div>
      <div className="desk-more">
        <ComputedPanel detail={detail} />
        <LettersPanel detail={detail} />
      </div>
    </div>
  );
}
