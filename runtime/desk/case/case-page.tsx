import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useState, type JSX } from 'react';
import type { ApiAction, ApiFile, CaseDetail, Jottings } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { notify } from '../notify.ts';
import { useNeighbours } from '../queue/use-neighbours.ts';
import { noteSeen } from '../queue/use-return.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { CaseBar } from './case-bar.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseKeys } from './case-keys.tsx';
import { askedBy, type AskedFor } from './dialogs/asked-for.ts';
import { CaseDialogs, type Chosen } from './dialogs/case-dialogs.tsx';
import { DoneNotice } from './done-notice.tsx';
import { useJottings } from './jottings/use-jotting.ts';
import { NewsNotice } from './news-notice.tsx';
import { Pane } from './pane.tsx';
import { ActionsPanel } from './panels/actions-panel.tsx';
import { AnnotationsPanel } from './panels/annotations/annotations-panel.tsx';
import { AnswersPanel } from './panels/answers-panel.tsx';
import { ComputedPanel } from './panels/computed-panel.tsx';
import { DecisionPanel } from './panels/decision-panel.tsx';
import { DocumentsPanel } from './panels/documents-panel.tsx';
import { ErasedPanel } from './panels/erased-panel.tsx';
import { ExchangePanel } from './panels/exchange/exchange-panel.tsx';
import { ExpectedPanel } from './panels/expected-panel.tsx';
import { LinkedPanel } from './panels/linked/linked-panel.tsx';
import { LettersPanel } from './panels/letters-panel.tsx';
import { MailsPanel } from './panels/mails/mails-panel.tsx';
import { OpinionsPanel } from './panels/opinions-panel.tsx';
import { PersonDataPanel } from './panels/person-data-panel.tsx';
import { TasksPanel } from './panels/tasks-panel.tsx';
import { besideDocument, documentsOf, type CaseDocument } from './reading/documents.ts';
import { originalsOf } from './reading/originals.ts';
import { DocumentView } from './reading/document-view.tsx';
import { useCase } from './use-case.ts';
import './case.css';
import { RecordOutline } from '../parts/outlines.tsx';
import { NotShown } from '../queue/record-states.tsx';

/** Where answers, a document and what is to be done stand beside one another; the style sheet has the same. */
const THREE_PANES = '(min-width: 80em)';

/** A case on one screen: what was asked on the left, a document in the middle, what can be done on the right. */
export function CasePage({ id }: { readonly id: string }): JSX.Element {
  const { detail, error, reload } = useCase(id);
  const jottings = useJottings(id);
  useEffect(() => noteSeen(id), [id]);
  useTitle(detail?.number ?? t('queue'));
  if (!detail || jottings === null) {
    if (!detail && error) {
      return <NotShown title={t('caseNotShown')} error={error} onRetry={reload} />;
    }
    return <RecordOutline />;
  }
  return <OpenCase detail={detail} jottings={jottings} error={error} onReload={reload} />;
}

type OpenCaseProps = {
  readonly detail: CaseDetail;
  readonly jottings: Jottings['items'];
  readonly error: Error | null;
  readonly onReload: () => void;
};

/** What was done last, and how many times something was: one action may be done twice. */
type Done = { readonly title: string; readonly times: number };

/** What one does to the case from any part of its screen meets here: one dialog, one document, one way to the next case. */
function OpenCase({ detail, jottings, error, onReload }: OpenCaseProps): JSX.Element {
  const [done, setDone] = useState<Done | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [shown, setShown] = useState<ApiFile | null>(null);
  // One that opens by itself leaves the focus where one works.
  const [isCalled, setIsCalled] = useState(true);
  const show = (file: ApiFile | null, called = true): void => {
    setShown(file);
    setIsCalled(called);
  };
  const neighbours = useNeighbours(detail.id);
  const documents = useMemo(
    () => documentsOf(detail.sections, originalsOf(detail.originals)),
    [detail.sections, detail.originals],
  );
  const isWide = useMediaQuery(THREE_PANES, false, { getInitialValueInEffect: false });
  const choose = (action: ApiAction): void => setChosen({ action: action.id, asked: null });
  // Who takes a case begins to read it: its first document is there, where it takes no other's place.
  const begin = (): void => {
    if (isWide && shown === null) show(besideDocument(documents, null, 1)?.file ?? null, false);
  };
  const step = (way: -1 | 1): void => {
    const beside = besideDocument(documents, shown?.id ?? null, way);
    if (beside) show(beside.file);
  };
  return (
    <div className="desk-case-page">
      <CaseBar detail={detail} jottings={jottings} onChoose={choose} onTaken={begin} />
      {error && <ProblemAlert error={error} onRetry={onReload} />}
      {done && <DoneNotice key={done.times} title={done.title} caseId={detail.id} />}
      <NewsNotice detail={detail} />
      <Panels
        detail={detail}
        jottings={jottings}
        documents={documents}
        shown={shown}
        isCalled={isCalled}
        onShow={show}
        onTaken={begin}
        onChoose={setChosen}
      />
      <CaseKeys onStep={step} />
      <CaseDialogs
        detail={detail}
        chosen={chosen}
        further={neighbours.further}
        onClose={() => setChosen(null)}
        onDone={(title, goOn) => {
          if (!goOn) return setDone((before) => ({ title, times: (before?.times ?? 0) + 1 }));
          notify(t('actionDone', { title }));
          neighbours.goOn();
        }}
      />
    </div>
  );
}

type PanelsProps = Pick<OpenCaseProps, 'detail' | 'jottings'> & {
  readonly documents: readonly CaseDocument[];
  readonly shown: ApiFile | null;
  readonly isCalled: boolean;
  readonly onShow: (file: ApiFile | null) => void;
  readonly onTaken: () => void;
  readonly onChoose: (chosen: Chosen) => void;
};

/** Answers, an open document, what is to be done: beside one another where there is room, else what is to be done first. */
function Panels({ detail, jottings, documents, shown, isCalled, onShow, onTaken, onChoose }: PanelsProps): JSX.Element {
  const correction = detail.actions.find(({ kind, open }) => kind === 'correction' && open);
  const ask = correction ? (asked: AskedFor): void => onChoose({ action: correction.id, asked }) : null;
  const more = (
    <>
      <ComputedPanel detail={detail} />
      <LinkedPanel detail={detail} />
      <LettersPanel detail={detail} />
      <MailsPanel detail={detail} />
    </>
  );
  return (
    <div className={shown ? 'desk-case desk-case-reading' : 'desk-case'}>
      {shown && (
        <DocumentView
          file={shown}
          documents={documents}
          held={detail.heldFiles}
          markedCase={detail.consulted ? null : detail.id}
          onAskBy={ask && askedBy(detail, shown, ask)}
          isCalled={isCalled}
          onShow={onShow}
          onClose={() => onShow(null)}
        />
      )}
      <Pane className="desk-work" label={t('paneWork')}>
        <TasksPanel detail={detail} onTaken={onTaken} />
        {/* Before what it opens: a finding that is recorded changes the actions, and would move what is chosen next away. */}
        <AnnotationsPanel detail={detail} />
        <ActionsPanel
          detail={detail}
          jottings={jottings}
          onChoose={(action) => onChoose({ action: action.id, asked: null })}
        />
        <DecisionPanel detail={detail} />
        <ExpectedPanel detail={detail} onAsk={ask} />
        <OpinionsPanel detail={detail} />
        <PersonDataPanel detail={detail} />
        {shown && more}
      </Pane>
      <Pane className="desk-asked" label={t('paneAsked')}>
        <CaseFacts detail={detail} />
        <ErasedPanel detail={detail} />
        <AnswersPanel detail={detail} shown={shown} onShow={onShow} onAsk={ask} />
        <ExchangePanel detail={detail} jottings={jottings} />
      </Pane>
      {!shown && (
        <Pane className="desk-more" label={t('paneMore')}>
          <DocumentsPanel documents={documents} held={detail.heldFiles} onShow={onShow} />
          {more}
        </Pane>
      )}
    </div>
  );
}
